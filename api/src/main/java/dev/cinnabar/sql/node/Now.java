package dev.cinnabar.sql.node;

import dev.cinnabar.type.SqlType;

/** The moment of the transaction or the statement, by the database's clock. */
public record Now(SqlType<?> type) implements TypedNode {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.now(this, context);
    }
}
