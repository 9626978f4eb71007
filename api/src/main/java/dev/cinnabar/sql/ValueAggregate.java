package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Aggregate;
import dev.cinnabar.sql.node.Over;
import dev.cinnabar.type.SqlType;

/** A value of any type made of many rows. */
public record ValueAggregate<T>(Aggregate node, SqlType<T> type)
        implements Expression<T>, Aggregating<ValueAggregate<T>> {
    @Override
    public ValueAggregate<T> with(Aggregate changed) {
        return new ValueAggregate<>(changed, type);
    }

    /** The same over the rows around each row. */
    public Expression<T> over(Window window) {
        return Faces.of(new Over(node, window.node()), type);
    }
}
