package dev.cinnabar.sql.node;

import org.jspecify.annotations.Nullable;

/** Two items of FROM side by side. */
public record JoinNode(
        FromNode left,
        JoinKind kind,
        FromNode right,
        @Nullable Node on) implements FromNode {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.join(this, context);
    }
}
