package dev.cinnabar.engine.execute;

import dev.cinnabar.plugin.StatementRewriter;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Selectable;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.node.Node;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Statements as rewriters and the map of schemas want them. */
final class Rewritten {
    private Rewritten() {}

    static Statement of(Statement statement, Brought brought, Map<String, String> schemas) {
        if (brought.saysNothing()
                && schemas.isEmpty()
                && statement.options().attributes().isEmpty()) {
            return statement;
        }
        ReadCriteria read = ReadCriteria.of(statement.options(), brought.criteria());
        boolean stays = read == null && brought.rewriters().isEmpty() && schemas.isEmpty();
        return stays ? statement : changed(statement, read, brought, schemas);
    }

    /** The node is asked for once, since that may call defaults of Java's. */
    private static Statement changed(
            Statement statement, @Nullable ReadCriteria read, Brought brought, Map<String, String> schemas) {
        Node node = statement.nodeToRun();
        if (read != null) {
            node = new CriteriaRewriter(read, brought.criteria()).applied(node);
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
