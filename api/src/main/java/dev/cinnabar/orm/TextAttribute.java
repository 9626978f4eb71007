package dev.cinnabar.orm;

import dev.cinnabar.sql.TextExpression;

/** An attribute that is a text. */
public interface TextAttribute<E extends Model> extends Attribute<E, String>, TextExpression {
    @Override
    TextAttribute<E> on(String alias);
}
