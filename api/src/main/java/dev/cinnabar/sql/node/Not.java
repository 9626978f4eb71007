package dev.cinnabar.sql.node;

/** The opposite of a condition. */
public record Not(Node of) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.not(this, context);
    }
}
