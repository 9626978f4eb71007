package dev.cinnabar.sql.node;

import dev.cinnabar.type.SqlType;

/** A column of a table, a subquery or another item of FROM. */
public record ColumnNode(FromNode source, String name, SqlType<?> type) implements TypedNode {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.column(this, context);
    }

    /** By its names alone: a column's type follows from them, and statements are hashed each time they run. */
    @Override
    public int hashCode() {
        return source.hashCode() * 31 + name.hashCode();
    }
}
