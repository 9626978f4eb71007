package dev.cinnabar.sql.node;

import java.util.List;

/** Texts one after the other. */
public record Concatenation(List<Node> parts) implements Node {
    public Concatenation {
        parts = List.copyOf(parts);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.concatenation(this, context);
    }
}
