package dev.cinnabar.sql.node;

/** Whether a value is one of a list of values. */
public record InList(Node of, Node list, boolean negated) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.inList(this, context);
    }
}
