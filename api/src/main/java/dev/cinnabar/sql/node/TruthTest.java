package dev.cinnabar.sql.node;

/** Whether a condition is true, or false, and not unknown. */
public record TruthTest(Node of, boolean value, boolean negated) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.truthTest(this, context);
    }
}
