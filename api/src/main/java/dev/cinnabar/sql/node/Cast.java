package dev.cinnabar.sql.node;

import dev.cinnabar.type.SqlType;

/** A value turned into another type by the database; an attempt gives NULL where it cannot be. */
public record Cast(Node of, SqlType<?> type, boolean attempt) implements TypedNode {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.cast(this, context);
    }
}
