package dev.cinnabar.sql.node;

/** A text that compares by another collation. */
public record Collate(Node of, String collation) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.collate(this, context);
    }
}
