package dev.cinnabar.sql.node;

/** Whether a value is NULL. */
public record IsNull(Node of, boolean negated) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.isNull(this, context);
    }
}
