package dev.cinnabar.sql.node;

import dev.cinnabar.type.SqlType;

/** Two numbers and what is made of them. */
public record Arithmetic(Node left, ArithmeticOperator operator, Node right, SqlType<?> type) implements TypedNode {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.arithmetic(this, context);
    }
}
