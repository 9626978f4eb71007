package dev.cinnabar.sql.node;

import dev.cinnabar.error.TrustedSql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An INSERT. */
public record InsertNode(
        TableNode into,
        List<String> columns,
        InsertSource source,
        @Nullable Conflict conflict,
        List<Node> returning,
        @TrustedSql List<String> hints)
        implements ChangeNode {
    public InsertNode {
        columns = List.copyOf(columns);
        returning = List.copyOf(returning);
        hints = StatementWords.checkedHints(hints);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.insert(this, context);
    }
}
