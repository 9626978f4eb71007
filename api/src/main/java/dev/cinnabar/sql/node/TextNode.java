package dev.cinnabar.sql.node;

import java.util.List;

/** A statement that a person wrote: text and parameters in turn. */
public record TextNode(List<Node> parts, List<String> columns) implements QueryNode {
    public TextNode {
        parts = List.copyOf(parts);
        columns = List.copyOf(columns);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.text(this, context);
    }
}
