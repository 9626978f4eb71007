package dev.cinnabar.sql.node;

import dev.cinnabar.type.SqlType;

/** The place of an IN list in a compiled statement, for lists of up to {@code size} values. */
public record ListSlot(int index, int size, SqlType<?> type, String subject) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.listSlot(this, context);
    }
}
