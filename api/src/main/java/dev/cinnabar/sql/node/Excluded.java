package dev.cinnabar.sql.node;

import dev.cinnabar.type.SqlType;

/** The value that an insert would have written, as the update of an upsert sees it. */
public record Excluded(String column, SqlType<?> type) implements TypedNode {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.excluded(this, context);
    }
}
