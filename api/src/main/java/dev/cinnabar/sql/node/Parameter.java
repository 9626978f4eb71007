package dev.cinnabar.sql.node;

import dev.cinnabar.type.SqlType;

/** A value that is named now and given when the statement runs. */
public record Parameter(String name, SqlType<?> type, ParameterKind kind) implements TypedNode {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.parameter(this, context);
    }
}
