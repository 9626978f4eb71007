package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.engine.flush.ConnectionSender;
import dev.cinnabar.engine.flush.Flush;
import dev.cinnabar.engine.load.EntityQueries;
import dev.cinnabar.engine.load.LazyLoads;
import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Cascades;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.NoResultException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.event.Events;
import dev.cinnabar.orm.AfterCommit;
import dev.cinnabar.orm.AfterFlush;
import dev.cinnabar.orm.AfterRollback;
import dev.cinnabar.orm.BeforeCommit;
import dev.cinnabar.orm.BeforeFlush;
import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.EntityChange;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.FlushPlan;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.result.Changed;
import dev.cinnabar.result.Result;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.InsertReturning;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Sql;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a session does. Its face lets one thread at a time in. */
final class OpenSession {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.session");

    private static final int MOST_FLUSHES = 100;

    private final EngineSessions factory;
    private final Session face;
    private final SessionConnection connection;
    private final UnitOfWork unit;
    private final EntityQueries queries;
    private final Deque<Savepoint> savepoints = new ArrayDeque<>();
    private boolean autoflush = true;
    private boolean flushing;
    private boolean failed;
    private boolean open = true;

    OpenSession(EngineSessions factory, Session face) {
        this.factory = factory;
        this.face = face;
        this.connection = new SessionConnection(factory.engine());
        LazyLoads loads = new LazyLoads(face, factory.usual());
        this.unit = new UnitOfWork(factory.mappings(), loads);
        loads.serve(unit);
        this.queries = new EntityQueries(unit, factory.usual());
    }

    private void check() {
        if (!open) {
            throw new UsageException(
                    ErrorCode.CLOSED_SESSION,
                    "The session has been closed.",
                    "open another one: sessions.open(); objects stay readable as far as they were loaded");
        }
        if (failed) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "A flush of this session failed, and its transaction was rolled back.",
                    "call rollback() first: what was pending stays pending, and can be mended and committed again");
        }
    }

    // objects

    void add(Model object) {
        check();
        unit.add(object);
    }

    void delete(Model object) {
        check();
        unit.delete(object);
    }

    <E extends Model> E get(Class<E> type, Object key) {
        return find(type, key)
                .orElseThrow(() -> new NoResultException(
                        "There is no " + type.getSimpleName() + " with that key.",
                        "ask with find(…) if there may be none"));
    }

    <E extends Model> Optional<E> find(Class<E> type, Object key) {
        check();
        Mapping mapping = factory.mappings().of(EntityType.of(type));
        Object checked = mapping.checkedKey(key);
        Tracked known = unit.identities().get(mapping, checked);
        if (known != null && known.state() == ObjectState.DELETED) {
            return Optional.empty();
        }
        if (known != null && known.isLoaded(mapping.loadedSlots()[0])) {
            return Optional.of(type.cast(known.object()));
        }
        Optional<E> found = run(Sql.select(type).where(mapping.is(checked))).oneOrNone();
        if (found.isEmpty() && known != null && !isThere(mapping, checked)) {
            unit.lost(known);
        }
        return found;
    }

    /** Whether there is a row, though criteria may hide it. */
    private boolean isThere(Mapping mapping, Object key) {
        return connection
                        .get()
                        .execute(Sql.select(Sql.count()).from(mapping.type()).where(mapping.is(key)))
                        .one()
                > 0;
    }

    @SuppressWarnings("unchecked") // an object of the same entity
    <E extends Model> E merge(E object) {
        check();
        boolean before = autoflush;
        autoflush = false;
        try {
            return (E) new Merging(unit, this::byKey).merge(object);
        } finally {
            autoflush = before;
        }
    }

    private @Nullable Model byKey(Mapping mapping, Object key) {
        return find(mapping.type().javaType(), mapping.parts(key).size() == 1 ? key : mapping.parts(key))
                .orElse(null);
    }

    void refresh(Model object) {
        expired(object).forEach(each -> unit.load(each, each.mapping().loadedSlots()[0]));
    }

    void expire(Model object) {
        expired(object);
    }

    private List<Tracked> expired(Model object) {
        Tracked tracked = held(object);
        if (tracked.state() == ObjectState.PENDING) {
            throw new UsageException(
                    ErrorCode.OBJECT_STATE,
                    tracked.mapping() + " is not in the database yet, so its values cannot be read from there.",
                    "flush first");
        }
        List<Tracked> all = Cascades.along(tracked, Cascade.REFRESH_EXPIRE).stream()
                .filter(each -> each.state() != ObjectState.PENDING)
                .toList();
        all.forEach(unit::expire);
        return all;
    }

    void expireAll() {
        check();
        unit.everything().stream()
                .filter(held -> held.state() == ObjectState.PERSISTENT)
                .forEach(unit::expire);
    }

    void expunge(Model object) {
        Cascades.along(held(object), Cascade.EXPUNGE).forEach(unit::expunge);
    }

    void expungeAll() {
        check();
        unit.expungeAll();
    }

    private Tracked held(Model object) {
        check();
        Tracked tracked = unit.held(object);
        if (tracked == null) {
            throw new UsageException(
                    ErrorCode.OBJECT_STATE,
                    "The " + factory.mappings().of(object) + " is not in this session.",
                    "add it, or use the object that this session has: find(…)");
        }
        return tracked;
    }

    boolean contains(Model object) {
        Tracked tracked = unit.held(object);
        return tracked != null && tracked.state() != ObjectState.DELETED;
    }

    ObjectState stateOf(Model object) {
        Tracked tracked = unit.held(object);
        if (tracked != null) {
            return tracked.state();
        }
        return factory.mappings().access(object).isStored(object) ? ObjectState.DETACHED : ObjectState.TRANSIENT;
    }

    // the unit of work

    FlushPlan pending() {
        check();
        return Flush.tell(unit, factory.engine());
    }

    void flush() {
        check();
        if (flushing) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "flush() was called while the session is flushing, by a listener of what it does.",
                    "change objects in BeforeFlush, or do it after the flush is done");
        }
        if (unit.isPending()) {
            flushing = true;
            try {
                send();
            } finally {
                flushing = false;
            }
        }
    }

    private void send() {
        tell(BeforeFlush.class, () -> new BeforeFlush(face));
        unit.sending();
        try {
            List<EntityChange> changes =
                    Flush.run(unit, new ConnectionSender(connection.get()), new EventListener(face, events()));
            unit.settled();
            tell(AfterFlush.class, () -> new AfterFlush(face, changes));
        } catch (RuntimeException | Error failure) {
            undo(failure);
            throw failure;
        }
    }

    private Events events() {
        return factory.engine().events();
    }

    private <T> void tell(Class<T> type, Supplier<T> event) {
        if (events().hears(type)) {
            events().publish(event.get());
        }
    }

    /** Objects stand as they stood before the flush, and the database as before the transaction, or as at the savepoint. */
    private void undo(Throwable failure) {
        failed = true;
        unit.failed();
        try {
            if (savepoints.isEmpty()) {
                connection.rollback();
            }
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    // savepoints

    Transaction nested() {
        flush();
        Savepoint savepoint = new Savepoint(this, connection.nested());
        savepoints.push(savepoint);
        unit.nested();
        return savepoint;
    }

    boolean isInnermost(Savepoint savepoint) {
        return savepoints.peek() == savepoint;
    }

    void released(Savepoint savepoint) {
        savepoints.remove(savepoint);
        unit.released();
    }

    void undone(Savepoint savepoint) {
        savepoints.remove(savepoint);
        failed = false;
        unit.rolledBackToSavepoint();
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

    void commit() {
        flushAll();
        tell(BeforeCommit.class, () -> new BeforeCommit(face));
        flushAll();
        connection.commit();
        savepoints.clear();
        unit.committed();
        try {
            tell(AfterCommit.class, () -> new AfterCommit(face));
        } catch (RuntimeException late) {
            LOG.error("A listener of AfterCommit failed; the transaction is committed all the same", late);
        }
    }

    /** What listeners leave to be sent is sent too; one that always leaves something is not waited for. */
    private void flushAll() {
        for (int round = 0; round < MOST_FLUSHES; round++) {
            flush();
            if (!unit.isPending()) {
                return;
            }
        }
        throw new UsageException(
                ErrorCode.TRANSACTION_STATE,
                "After " + MOST_FLUSHES
                        + " flushes something is still pending: a listener changes objects after each of them.",
                "change objects in BeforeFlush, or only those that are not yet as they should be");
    }

    void rollback() {
        boolean only = failed && savepoints.isEmpty();
        failed = false;
        if (only) {
            return;
        }
        check();
        connection.rollback();
        savepoints.clear();
        unit.rolledBack();
        tell(AfterRollback.class, () -> new AfterRollback(face));
    }

    // statements

    <R> Result<R> execute(Query<R> query) {
        check();
        if (autoflush && !flushing && PendingTables.areReadBy(query, unit)) {
            flush();
        }
        Result<R> result = run(query);
        new Synchronised(unit).with(query); // an UPDATE or DELETE may give rows back
        return result;
    }

    private <R> Result<R> run(Query<R> query) {
        return queries.run(query, connection.get());
    }

    Changed execute(Change change) {
        check();
        flush();
        Changed changed = connection.get().execute(change);
        new Synchronised(unit).with(change);
        return changed;
    }

    Changed execute(Insert<?> insert, List<? extends Map<String, ?>> rows) {
        check();
        flush();
        return connection.get().execute(insert, rows);
    }

    <R> Result<R> execute(InsertReturning<R> insert, List<? extends Map<String, ?>> rows) {
        check();
        flush();
        return connection.get().execute(insert, rows);
    }

    Changed execute(Change change, List<? extends Map<String, ?>> parameters) {
        check();
        flush();
        Changed changed = connection.get().execute(change, parameters);
        new Synchronised(unit).with(change);
        return changed;
    }

    // the end

    Connection connection() {
        check();
        return connection.get();
    }

    boolean isOpen() {
        return open;
    }

    void close() {
        if (flushing) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "close() was called while the session is flushing, by a listener of what it does.",
                    "close the session when the flush is done; to stop a flush, throw from the listener");
        }
        if (open) {
            open = false;
            try {
                connection.rollback();
            } finally {
                unit.expungeAll();
            }
        }
    }
}
