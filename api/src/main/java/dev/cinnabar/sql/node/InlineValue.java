package dev.cinnabar.sql.node;

import dev.cinnabar.type.SqlType;

/** A value that stands in the text itself, written by the dialect's literal renderer. */
public record InlineValue(Object value, SqlType<?> type) implements TypedNode {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.inlineValue(this, context);
    }
}
