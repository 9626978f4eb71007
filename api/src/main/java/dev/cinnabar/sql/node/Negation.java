package dev.cinnabar.sql.node;

/** The number with the other sign. */
public record Negation(Node of) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.negation(this, context);
    }
}
