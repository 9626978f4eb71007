package dev.cinnabar.sql.node;

/** An expression and the way its rows are sorted. */
public record OrderNode(Node of, boolean descending, NullsOrder nulls) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.order(this, context);
    }
}
