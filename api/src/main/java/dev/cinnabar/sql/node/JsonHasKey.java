package dev.cinnabar.sql.node;

/** Whether a JSON object has a key. */
public record JsonHasKey(Node document, Node key) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.jsonHasKey(this, context);
    }
}
