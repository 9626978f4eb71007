package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Executes;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.TransactionFailedException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionHook;
import dev.cinnabar.orm.SessionStatement;
import dev.cinnabar.orm.SessionStatement.Purpose;
import dev.cinnabar.result.Changed;
import dev.cinnabar.result.Result;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.InsertReturning;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Selectable;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.Update;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.UpdateNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A connection whose statements hooks see before they run. Confined to the session's thread. */
record Hooked(Executes connection, Session session, Purpose purpose, List<SessionHook> hooks) implements Executes {
    static Executes of(Executes connection, Session session, Purpose purpose, List<SessionHook> hooks) {
        return hooks.isEmpty() ? connection : new Hooked(connection, session, purpose, hooks);
    }

    /** Runs what the hooks make of a statement; those that saw it hear if it fails. */
    private <R> R run(SessionStatement statement, Function<SessionStatement, R> running) {
        Deque<Runnable> failed = new ArrayDeque<>();
        try {
            return running.apply(seen(statement, failed));
        } catch (RuntimeException failure) {
            failed.forEach(hook -> tell(hook, failure));
            throw failure;
        }
    }

    private SessionStatement seen(SessionStatement statement, Deque<Runnable> failed) {
        SessionStatement seen = statement;
        for (SessionHook hook : hooks) {
            SessionStatement given = hook.before(seen);
            failed.push(() -> hook.failed(given));
            seen = given;
        }
        if (seen.sets().size() != statement.sets().size()) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    "A hook gave " + seen.sets().size() + " sets of values where there were "
                            + statement.sets().size() + ".",
                    "change the values of the sets, and leave their number");
        }
        return seen;
    }

    private static void tell(Runnable hook, RuntimeException failure) {
        try {
            hook.run();
        } catch (TransactionFailedException known) {
            return; // as the failure says
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
        }
    }

    @Override
    public <R> Result<R> execute(Query<R> query) {
        return run(
                statement(purpose, query.nodeToRun(), query.options()),
                seen -> connection.execute(new SeenQuery<>(seen.node(), query.row(), seen.options())));
    }

    @Override
    public Changed execute(Change change) {
        return run(
                statement(Purpose.CHANGE, change.nodeToRun(), change.options()),
                seen -> connection.execute(new SeenChange(seen.node(), seen.options())));
    }

    @Override
    public Changed execute(Insert<?> insert, List<? extends Map<String, ?>> rows) {
        return run(statement(insert, rows), seen -> connection.execute(as(seen, insert), seen.sets()));
    }

    @Override
    public <R> Result<R> execute(InsertReturning<R> insert, List<? extends Map<String, ?>> rows) {
        return run(
                statement(insert, rows),
                seen -> connection.execute(as(seen, insert.insert()).returning(insert.row()), seen.sets()));
    }

    @Override
    public Changed execute(Change change, List<? extends Map<String, ?>> parameters) {
        return run(statement(change, parameters), seen -> connection.execute(as(seen, change), seen.sets()));
    }

    private SessionStatement statement(Purpose why, Node node, StatementOptions options) {
        return new SessionStatement(session, why, node, options, List.of());
    }

    /** Without the defaults of columns: each set gets its own. */
    private SessionStatement statement(Statement statement, List<? extends Map<String, ?>> sets) {
        return new SessionStatement(session, Purpose.CHANGE, statement.node(), statement.options(), sets);
    }

    /** Whether the hooks left a statement as it is. */
    @SuppressWarnings("ReferenceEquality") // another one that says the same is no harm
    private static boolean isSame(SessionStatement seen, Statement statement) {
        return seen.node() == statement.node() && seen.options() == statement.options();
    }

    private static Insert<?> as(SessionStatement seen, Insert<?> insert) {
        if (isSame(seen, insert)) {
            return insert;
        }
        if (seen.node() instanceof InsertNode node) {
            return insert.with(node, seen.options());
        }
        throw new UsageException(
                ErrorCode.BAD_STATEMENT,
                "A hook made something else of an insert of many rows.",
                "give an InsertNode back, or insert row by row");
    }

    private static Change as(SessionStatement seen, Change change) {
        if (isSame(seen, change)) {
            return change;
        }
        return change instanceof Update<?> update && seen.node() instanceof UpdateNode node
                ? update.with(node, seen.options())
                : new SeenChange(seen.node(), seen.options());
    }

    private record SeenQuery<R>(Node node, Selectable<R> row, StatementOptions options) implements Query<R> {}

    private record SeenChange(Node node, StatementOptions options) implements Change {}
}
