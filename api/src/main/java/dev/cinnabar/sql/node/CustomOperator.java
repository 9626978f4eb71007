package dev.cinnabar.sql.node;

import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.type.SqlType;

/** Two values and an operator of the database's own. */
public record CustomOperator(Node left, @TrustedSql String operator, Node right, SqlType<?> type) implements TypedNode {
    public CustomOperator {
        operator = Words.operator(operator);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.customOperator(this, context);
    }
}
