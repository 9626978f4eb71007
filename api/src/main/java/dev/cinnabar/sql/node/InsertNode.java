package dev.cinnabar.sql.node;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An INSERT. */
public record InsertNode(
        TableNode into,
        List<String> columns,
        InsertSource source,
        @Nullable Conflict conflict,
        List<Node> returning,
        List<String> hints)
        implements ChangeNode {
    public InsertNode {
        columns = List.copyOf(columns);
        returning = List.copyOf(returning);
        hints = List.copyOf(hints);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.insert(this, context);
    }
}
