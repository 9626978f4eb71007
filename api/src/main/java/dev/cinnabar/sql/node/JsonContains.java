package dev.cinnabar.sql.node;

/** Whether a JSON document contains another. */
public record JsonContains(Node document, Node part) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.jsonContains(this, context);
    }
}
