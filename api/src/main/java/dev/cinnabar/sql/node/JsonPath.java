package dev.cinnabar.sql.node;

/** What stands at a path in a JSON document. */
public record JsonPath(Node document, Node path, JsonOutput output) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.jsonPath(this, context);
    }
}
