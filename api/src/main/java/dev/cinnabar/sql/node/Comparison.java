package dev.cinnabar.sql.node;

/** Two values and how they compare. */
public record Comparison(Node left, ComparisonOperator operator, Node right) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.comparison(this, context);
    }
}
