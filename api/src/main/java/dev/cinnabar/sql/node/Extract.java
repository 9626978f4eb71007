package dev.cinnabar.sql.node;

import dev.cinnabar.type.SqlType;

/** One field of a date or time, as a number; the type is that of the date or time. */
public record Extract(TimeField field, Node of, SqlType<?> type) implements TypedNode {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.extract(this, context);
    }
}
