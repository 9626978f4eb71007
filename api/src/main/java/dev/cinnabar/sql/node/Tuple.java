package dev.cinnabar.sql.node;

import java.util.List;

/** Several values that compare as one. */
public record Tuple(List<Node> parts) implements Node {
    public Tuple {
        parts = List.copyOf(parts);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.tuple(this, context);
    }
}
