package dev.cinnabar.sql.node;

import java.util.List;

/** Whether a value, or a tuple, is one of several expressions. */
public record InItems(Node of, List<Node> items, boolean negated) implements Node {
    public InItems {
        items = List.copyOf(items);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.inItems(this, context);
    }
}
