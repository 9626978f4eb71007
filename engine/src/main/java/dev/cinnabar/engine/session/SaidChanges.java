package dev.cinnabar.engine.session;

import dev.cinnabar.engine.execute.ReadCriteria;
import dev.cinnabar.engine.load.Sight;
import dev.cinnabar.engine.mapping.Deletions;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.InsertReturning;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Selectable;
import dev.cinnabar.sql.Selection;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.Update;
import dev.cinnabar.sql.node.DeleteNode;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.TextNode;
import dev.cinnabar.sql.node.UpdateNode;
import java.util.List;

/**
 * Statements by which rows are changed, as they are sent: criteria hold for the rows that they change and read, and rows that stay are
 * marked in the place of being deleted. Confined to the session's thread.
 */
record SaidChanges(Deletions deletions, Sight sight) {
    /** That a statement marks rows which are deleted for the session. */
    private static final String MARKS = "dev.cinnabar.marks";

    /** Whether the rows that a statement changes are deleted, marked or not. */
    static boolean deletes(Statement statement) {
        return statement.node() instanceof DeleteNode
                || statement.options().attributes().containsKey(MARKS);
    }

    Change of(Change change) {
        if (change instanceof Update<?> update) {
            return said(change) instanceof UpdateNode said ? update.with(said, update.options()) : change;
        }
        if (change instanceof Insert<?> insert) {
            return of(insert);
        }
        return change.node() instanceof TextNode ? checked(change) : other(change);
    }

    private Change checked(Change text) {
        sight.criteria(options(text.options())).checkText();
        return text;
    }

    /** What it inserts may follow from rows that it asks for. */
    Insert<?> of(Insert<?> insert) {
        return Inside.asks(insert.node()) && said(insert) instanceof InsertNode said
                ? insert.with(said, insert.options())
                : insert;
    }

    <R> InsertReturning<R> of(InsertReturning<R> insert) {
        return of(insert.insert()).returning(insert.row());
    }

    private Change other(Change change) {
        Node said = applied(change.nodeToRun(), change.options());
        return new SaidChange(
                said, change.node() instanceof DeleteNode ? options(said, change.options()) : change.options());
    }

    /** A change that gives rows back; any other query as it is. */
    <R> Query<R> of(Query<R> query) {
        Node node = query instanceof Selection<?> ? null : query.node();
        if (node instanceof DeleteNode) {
            Node said = said(query);
            return new SaidQuery<>(said, query.row(), options(said, query.options()));
        }
        return node instanceof UpdateNode ? new SaidQuery<>(toRun(query), query.row(), query.options()) : query;
    }

    private Node toRun(Query<?> query) {
        return applied(query.nodeToRun(), query.options());
    }

    private Node said(Statement statement) {
        return applied(statement.node(), statement.options());
    }

    private Node applied(Node node, StatementOptions options) {
        ReadCriteria read = sight.criteria(options(options));
        return read.says(deletions) ? read.applied(node, deletions) : node;
    }

    /** What a change says of the rows that it means. */
    static List<QueryOption> options(StatementOptions of) {
        return of.attributes().isEmpty()
                ? List.of()
                : of.saidOptions().stream()
                        .filter(QueryOption.class::isInstance)
                        .map(QueryOption.class::cast)
                        .toList();
    }

    private static StatementOptions options(Node said, StatementOptions before) {
        return said instanceof UpdateNode ? before.withAttribute(MARKS, true) : before;
    }

    private record SaidChange(Node node, StatementOptions options) implements Change {}

    private record SaidQuery<R>(Node node, Selectable<R> row, StatementOptions options) implements Query<R> {}
}
