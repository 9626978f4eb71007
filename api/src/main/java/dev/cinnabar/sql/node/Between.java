package dev.cinnabar.sql.node;

/** Whether a value lies in a range, both ends included. */
public record Between(Node of, Node low, Node high, boolean negated) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.between(this, context);
    }
}
