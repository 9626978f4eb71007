package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Executes;
import dev.cinnabar.engine.load.EntityQueries;
import dev.cinnabar.engine.load.Sight;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.orm.SessionHook;
import dev.cinnabar.orm.SessionStatement.Purpose;
import dev.cinnabar.result.Changed;
import dev.cinnabar.result.Result;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.InsertReturning;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Selection;
import dev.cinnabar.sql.Update;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.UpdateNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a session: what is pending is sent before those that read or change it, hooks see them, and objects keep in step with
 * what they do. Confined to the session's thread.
 */
final class Statements implements Executes {
    private final Session face;
    private final Hooks hooks;
    private final UnitOfWork unit;
    private final SessionTransaction transaction;
    private final Flushing flushing;
    private final EntityQueries queries;
    private final SaidChanges changes;
    private Purpose purpose = Purpose.QUERY;
    private boolean autoflush = true;

    Statements(
            Session face,
            Hooks hooks,
            UnitOfWork unit,
            SessionTransaction transaction,
            Flushing flushing,
            EntityQueries queries,
            SaidChanges changes) {
        this.face = face;
        this.hooks = hooks;
        this.unit = unit;
        this.transaction = transaction;
        this.flushing = flushing;
        this.queries = queries;
        this.changes = changes;
    }

    @Override
    public <R> Result<R> execute(Query<R> query) {
        transaction.check();
        if (autoflush && !flushing.isUnderWay() && PendingTables.areReadBy(query, unit.pending())) {
            autoflush();
        }
        if (!(query instanceof Selection<?>)) {
            unit.journals().sent();
        }
        return queries.run(changes.of(query), seen(new InStep(transaction.ready(), unit), hooks.of(query)));
    }

    private void autoflush() {
        try {
            flushing.flush();
        } catch (RuntimeException failure) {
            failure.addSuppressed(new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "The flush that failed was made by a query, which reads what was pending.",
                    "flush() before the query to have the failure there; withoutAutoflush(…) queries without a flush"));
            throw failure;
        }
    }

    @Override
    public Changed execute(Change change) {
        changing();
        return inStep().execute(changes.of(change));
    }

    @Override
    public Changed execute(Insert<?> insert, List<? extends Map<String, ?>> rows) {
        changing();
        return seen().execute(changes.of(insert), rows);
    }

    @Override
    public <R> Result<R> execute(InsertReturning<R> insert, List<? extends Map<String, ?>> rows) {
        changing();
        return queries.run(changes.of(insert), rows, seen());
    }

    @Override
    public Changed execute(Change change, List<? extends Map<String, ?>> parameters) {
        changing();
        Change said = changes.of(change);
        if (change instanceof Update<?> update && KeyedUpdates.isOne(update.node())) {
            List<Node> where = said.node() instanceof UpdateNode narrowed ? narrowed.where() : List.of();
            return new KeyedUpdates(unit, seen(), update.node(), where).run(parameters);
        }
        return inStep().execute(said, parameters);
    }

    /** A statement that changes rows sees all that is pending. */
    private void changing() {
        transaction.check();
        flushing.flush();
        unit.journals().sent();
    }

    private Executes seen() {
        return seen(transaction.ready(), hooks.changing());
    }

    /** What reads objects by their keys. */
    Executes reading() {
        return seen(transaction.ready(), hooks.reading());
    }

    /** Hooks see a statement before objects follow it: they may make another one of it. */
    private Executes inStep() {
        return seen(new InStep(transaction.ready(), unit), hooks.changing());
    }

    private Executes seen(Executes by, List<SessionHook> hooks) {
        return Hooked.of(by, face, purpose, hooks);
    }

    // what holds for a while

    /** Hooks are told that queries of this work are sent for a purpose; that of what surrounds it counts. */
    void running(Purpose why, Runnable work) {
        Purpose outer = purpose;
        purpose = outer == Purpose.QUERY ? why : outer;
        try {
            work.run();
        } finally {
            purpose = outer;
        }
    }

    <T extends @Nullable Object, X extends Exception> T withoutAutoflush(SessionFactory.Call<T, X> work) throws X {
        boolean before = autoflush;
        autoflush = false;
        try {
            return work.apply(face);
        } finally {
            autoflush = before;
        }
    }

    <T extends @Nullable Object, X extends Exception> T withOptions(
            List<QueryOption> options, SessionFactory.Call<T, X> work) throws X {
        Sight sight = changes.sight();
        List<QueryOption> before = sight.everywhere();
        sight.everywhere(sight.with(List.copyOf(options)));
        try {
            return work.apply(face);
        } finally {
            sight.everywhere(before);
        }
    }
}
