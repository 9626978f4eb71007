package dev.cinnabar.sql.node;

import java.util.List;

/** Conditions joined by AND or by OR; of none, the word for what that means. */
public record Junction(JunctionKind kind, List<Node> parts) implements Node {
    public Junction {
        parts = List.copyOf(parts);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.junction(this, context);
    }
}
