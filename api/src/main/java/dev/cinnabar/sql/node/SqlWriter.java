package dev.cinnabar.sql.node;

import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * The only place for text, the order of parameters, quoting and parentheses. A writer serves one statement and one thread.
 */
public interface SqlWriter {
    /** For whom it writes. */
    DialectInfo dialect();

    /** SQL as it stands: words and marks of the language, never a value and never a name. */
    SqlWriter sql(@TrustedSql String text);

    /** A name, quoted as the dialect quotes. */
    SqlWriter name(String identifier);

    /** A value, sent as a parameter. */
    SqlWriter bind(@Nullable Object value, SqlType<?> type);

    /** A part, by its node. */
    SqlWriter visit(Node node);

    /** A part, by its face. */
    default SqlWriter visit(NodeSource face) {
        return visit(face.node());
    }

    /** Parts with a separator between them. */
    default SqlWriter list(Iterable<? extends Node> nodes, @TrustedSql String separator) {
        String before = "";
        for (Node node : nodes) {
            sql(before).visit(node);
            before = separator;
        }
        return this;
    }
}
