package dev.cinnabar.sql.node;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows stand around a row, and in which order. */
public record WindowNode(
        List<Node> partitionBy,
        List<Node> orderBy,
        @Nullable Frame frame) implements Node {
    public WindowNode {
        partitionBy = List.copyOf(partitionBy);
        orderBy = List.copyOf(orderBy);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.window(this, context);
    }
}
