package dev.cinnabar.sql.node;

import dev.cinnabar.error.TrustedSql;
import java.util.ArrayList;
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

    /** The same, giving each row these values, too, in columns that it leaves out. */
    public InsertNode giving(List<Assignment> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(columns);
        more.forEach(one -> all.add(one.column()));
        List<Node> values = more.stream().map(Assignment::value).toList();
        return new InsertNode(into, all, source.giving(values), conflict, returning, hints);
    }

    /** The same, doing something else where a unique key is taken. */
    public InsertNode with(@Nullable Conflict other) {
        return new InsertNode(into, columns, source, other, returning, hints);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.insert(this, context);
    }
}
