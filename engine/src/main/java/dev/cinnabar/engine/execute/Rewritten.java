package dev.cinnabar.engine.execute;

import dev.cinnabar.plugin.StatementRewriter;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Selectable;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.node.Node;
import java.util.Map;

/** Statements as rewriters and the map of schemas want them. */
final class Rewritten {
    private Rewritten() {}

    static Statement of(Statement statement, Brought brought, Map<String, String> schemas) {
        ReadCriteria read = ReadCriteria.of(statement.options(), brought.deletions());
        if (read == null && brought.rewriters().isEmpty() && schemas.isEmpty()) {
            return statement; // its node is asked for once, since that may call defaults of Java's
        }
        Node node = statement.nodeToRun();
        if (read != null) {
            node = read.applied(node, brought.deletions());
        }
        for (StatementRewriter rewriter : brought.rewriters()) {
            node = rewriter.rewrite(node);
        }
        if (!schemas.isEmpty()) {
            node = new SchemaTranslation(schemas).translated(node);
        }
        return statement instanceof Query<?> query
                ? new OtherQuery<>(node, query.row(), query.options())
                : new OtherStatement(node, statement.options());
    }

    /** A statement whose node is what runs. */
    record OtherStatement(Node node, StatementOptions options) implements Statement {}

    private record OtherQuery<R>(Node node, Selectable<R> row, StatementOptions options) implements Query<R> {}
}
