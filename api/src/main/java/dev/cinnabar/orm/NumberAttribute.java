package dev.cinnabar.orm;

import dev.cinnabar.sql.NumberExpression;

/** An attribute that is a number. */
public interface NumberAttribute<E extends Model, N extends Number> extends Attribute<E, N>, NumberExpression<N> {
    @Override
    NumberAttribute<E, N> on(String alias);
}
