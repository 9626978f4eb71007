package dev.cinnabar.sql.node;

import dev.cinnabar.type.SqlType;

/** The place of a value in a compiled statement: the values themselves are kept apart, so that one text serves many. */
public record Slot(int index, SqlType<?> type, String subject) implements TypedNode {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.slot(this, context);
    }
}
