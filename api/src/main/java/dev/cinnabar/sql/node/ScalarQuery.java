package dev.cinnabar.sql.node;

import dev.cinnabar.type.SqlType;

/** A query of one column and at most one row, as a value. */
public record ScalarQuery(QueryNode query, SqlType<?> type) implements TypedNode {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.scalarQuery(this, context);
    }
}
