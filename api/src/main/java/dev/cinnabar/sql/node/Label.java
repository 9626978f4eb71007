package dev.cinnabar.sql.node;

/** An expression with a name in the select list. */
public record Label(Node of, String label) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.label(this, context);
    }
}
