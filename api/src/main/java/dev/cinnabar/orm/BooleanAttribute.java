package dev.cinnabar.orm;

import dev.cinnabar.sql.Condition;

/** An attribute that is true or false. */
public interface BooleanAttribute<E extends Model> extends Attribute<E, Boolean>, Condition {
    @Override
    BooleanAttribute<E> on(String alias);
}
