package dev.cinnabar.sql.node;

import dev.cinnabar.type.SqlType;

/** A date or time moved by an interval. */
public record TimeShift(Node of, boolean back, Node interval, SqlType<?> type) implements TypedNode {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.timeShift(this, context);
    }
}
