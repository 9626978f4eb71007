package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Aggregate;
import dev.cinnabar.sql.node.Over;
import dev.cinnabar.type.NumberType;

/** A number made of many rows. */
public record NumberAggregate<N extends Number>(Aggregate node, NumberType<N> type)
        implements NumberExpression<N>, Aggregating<NumberAggregate<N>> {
    @Override
    public NumberAggregate<N> with(Aggregate changed) {
        return new NumberAggregate<>(changed, type);
    }

    /** The same over the rows around each row. */
    public NumberExpression<N> over(Window window) {
        return Faces.number(new Over(node, window.node()), type);
    }
}
