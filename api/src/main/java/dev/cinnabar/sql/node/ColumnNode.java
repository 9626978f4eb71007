package dev.cinnabar.sql.node;

import dev.cinnabar.type.SqlType;

/** A column of a table, a subquery or another item of FROM. */
public record ColumnNode(FromNode source, String name, SqlType<?> type) implements TypedNode {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.column(this, context);
    }
}
