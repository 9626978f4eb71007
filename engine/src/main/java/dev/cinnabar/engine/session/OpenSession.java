package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Executes;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.connect.Transaction.State;
import dev.cinnabar.engine.flush.ConnectionSender;
import dev.cinnabar.engine.flush.Flush;
import dev.cinnabar.engine.load.EntityQueries;
import dev.cinnabar.engine.load.LazyLoads;
import dev.cinnabar.engine.load.Sight;
import dev.cinnabar.engine.unit.Cascades;
import dev.cinnabar.engine.unit.Loader;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.NoResultException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.event.Events;
import dev.cinnabar.orm.AfterCommit;
import dev.cinnabar.orm.AfterFlush;
import dev.cinnabar.orm.AfterRollback;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.BeforeCommit;
import dev.cinnabar.orm.BeforeFlush;
import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.EntityChange;
import dev.cinnabar.orm.FlushFailed;
import dev.cinnabar.orm.FlushPlan;
import dev.cinnabar.orm.Formula;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.LoadedOneByOne;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
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
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Selection;
import dev.cinnabar.sql.Update;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.UpdateNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a session does. Its face lets one thread at a time in. */
final class OpenSession {
    private static final int ROUNDS = 100;
    private static final byte IDLE = 0;
    private static final byte FLUSHING = 1;
    private static final byte COMMITTING = 2;
    private static final byte ENDED = 3;
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.session");

    private final EngineSessions factory;
    private final Session face;
    private final SessionConnection connection;
    private final Sight sight;
    private final LazyLoads loads;
    private final UnitOfWork unit;
    private final EntityQueries queries;
    private final KeyReads keys;
    private final SaidChanges changes;
    private final Deque<Savepoint> savepoints = new ArrayDeque<>(1);
    private Purpose purpose = Purpose.QUERY;
    private boolean autoflush = true;
    private boolean failed;
    private boolean open = true;
    /** What listeners may be told of just now; a byte, since there is a session for each unit of work. */
    private byte stage = IDLE;

    private @Nullable Begun begun;
    private @Nullable Map<Class<?>, Object> kept; // what guests keep while a transaction lasts

    OpenSession(EngineSessions factory, Session face, SessionConnection connection) {
        LoadStrategy usual = factory.settings().usual();
        this.factory = factory;
        this.face = face;
        this.connection = connection;
        this.sight = new Sight(factory.criteria(), factory.settings().options());
        this.loads = new LazyLoads(
                face,
                usual,
                sight,
                (relation, statements) ->
                        tell(LoadedOneByOne.class, () -> new LoadedOneByOne(face, relation, statements)));
        this.unit = new UnitOfWork(factory.mappings(), new Loads(), new ObjectEvents(face, events()));
        loads.serve(unit);
        this.queries = new EntityQueries(unit, usual, sight);
        this.keys = new KeyReads(unit, queries, sight, this::reading);
        this.changes = new SaidChanges(factory.mappings().deletions(), sight);
    }

    /** What objects ask for. */
    private final class Loads implements Loader {
        /** A value that the database computes is there only when it was flushed. */
        @Override
        public void load(Tracked object, int slot) {
            if (object.state() == ObjectState.PENDING) {
                flush(); // a query asks for its key
                return;
            }
            if (object.computed(slot) != null) {
                flush();
            }
            running(Purpose.LOAD, () -> loads.load(object, slot));
        }

        @Override
        public void compute(Tracked object, Formula<?, ?> formula) {
            running(Purpose.LOAD, () -> loads.compute(object, formula));
        }
    }

    private void running(Purpose why, Runnable work) {
        Purpose outer = purpose;
        purpose = outer == Purpose.QUERY ? why : outer;
        try {
            work.run();
        } finally {
            purpose = outer;
        }
    }

    /** The connection, for a statement. */
    private Connection ready() {
        if (begun != null) {
            begun.check();
        } else if (!factory.settings().autobegin()) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "The session begins no transaction by itself, and none was begun.",
                    "call begin() first, or open it by a factory without withAutobegin(false)");
        }
        return connection.get();
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

    void purge(Model object) {
        check();
        unit.purge(object);
    }

    <E extends Model> E get(Class<E> type, Object key) {
        return find(type, key)
                .orElseThrow(() -> new NoResultException(
                        "There is no " + type.getSimpleName() + " with that key.",
                        "ask with find(…) if there may be none"));
    }

    <E extends Model> Optional<E> find(Class<E> type, Object key) {
        check();
        return keys.find(type, key);
    }

    <E extends Model> Optional<E> find(Class<E> type, Object key, UnaryOperator<Select<E>> how) {
        check();
        return keys.find(type, key, how);
    }

    @SuppressWarnings("unchecked") // an object of the same entity
    <E extends Model> E merge(E object) {
        check();
        boolean before = autoflush;
        autoflush = false;
        try {
            return (E) new Merging(unit, keys::find).merge(object);
        } finally {
            autoflush = before;
        }
    }

    @SuppressWarnings("unchecked") // an object of the same entity
    <E extends Model> E mergeWithoutLoading(E object) {
        check();
        return (E) new Adopting(unit).adopt(object);
    }

    void refresh(Model object) {
        running(
                Purpose.REFRESH,
                () -> expired(object)
                        .forEach(each -> unit.load(each, each.mapping().loadedSlots()[0])));
    }

    void refresh(Model object, List<Attribute<?, ?>> attributes) {
        Tracked tracked = held(object);
        flush();
        running(Purpose.REFRESH, () -> loads.read(tracked, attributes));
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
        byte before = stage;
        stage = FLUSHING; // what it loads meanwhile sends nothing
        try {
            return Flush.tell(unit, factory.engine());
        } finally {
            stage = before;
        }
    }

    void flush() {
        check();
        checkNotFlushing("flush()", "change objects in BeforeFlush, or do it after the flush is done");
        if (unit.isPending()) {
            byte before = stage;
            stage = FLUSHING;
            try {
                send();
            } finally {
                stage = before;
            }
        }
    }

    /** What would pull the ground from under a flush is refused while its listeners are told. */
    void checkNotFlushing(String called, String cure) {
        if (stage == FLUSHING) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    called + " was called while the session is flushing, by a listener of what it does.",
                    cure);
        }
    }

    /** Nor may a listener end the transaction from within a flush, a commit or a rollback of the same session. */
    private void checkEnd(String called) {
        checkNotFlushing(called, "to stop a flush, throw from the listener: it is rolled back then");
        if (stage != IDLE) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    called + " was called by a listener that is told of a commit or a rollback of the same session.",
                    "to stop a commit, throw from a listener of BeforeCommit; what follows one, do in another session");
        }
    }

    private void send() {
        try {
            tell(BeforeFlush.class, () -> new BeforeFlush(face));
            send(ready()); // where nothing can be sent, nothing fails
        } catch (RuntimeException | Error failure) {
            tellFailure(failure);
            throw failure;
        }
    }

    private void tellFailure(Throwable failure) {
        try {
            tell(FlushFailed.class, () -> new FlushFailed(face, failure));
        } catch (RuntimeException alsoThat) {
            failure.addSuppressed(alsoThat);
        }
    }

    private void send(Connection ready) {
        unit.sending();
        try {
            List<EntityChange> changes =
                    Flush.run(unit, new ConnectionSender(ready), new EventListener(face, events(), unit));
            unit.settled();
            unit.telling(null, () -> tell(AfterFlush.class, () -> new AfterFlush(face, changes)));
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

    private <T> void tell(byte what, Class<T> type, Supplier<T> event) {
        stage = what;
        try {
            tell(type, event);
        } finally {
            stage = IDLE;
        }
    }

    /** Tells of an end that no listener can undo: what it throws is logged. */
    private <T> void tellEnd(Class<T> type, Supplier<T> event) {
        try {
            tell(ENDED, type, event);
        } catch (RuntimeException | Error late) {
            LOG.error("A listener of {} failed; what it was told of has happened", type.getSimpleName(), late);
        }
    }

    <T> T perTransaction(Class<T> type, Supplier<? extends T> make) {
        check();
        Map<Class<?>, Object> all = kept == null ? new HashMap<>() : kept;
        kept = all;
        return type.cast(all.computeIfAbsent(type, any -> make.get()));
    }

    /** Objects stand as they stood before the flush, and the database as before the transaction, or as at the savepoint. */
    private void undo(Throwable failure) {
        failed = true;
        unit.failed();
        try {
            if (savepoints.isEmpty()) {
                kept = null;
                ended(State.ROLLED_BACK);
                connection.rollback();
            }
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    // savepoints

    Transaction nested() {
        flush();
        ready();
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

    <T extends @Nullable Object, X extends Exception> T withOptions(
            List<QueryOption> options, SessionFactory.Call<T, X> work) throws X {
        List<QueryOption> before = sight.everywhere();
        sight.everywhere(sight.with(List.copyOf(options)));
        try {
            return work.apply(face);
        } finally {
            sight.everywhere(before);
        }
    }

    // transactions

    Transaction begin() {
        check();
        if (begun != null || connection.isInTransaction()) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "A transaction of this session is open.",
                    "end it first (commit, rollback, or close what begin() gave); nested() begins one inside it");
        }
        connection.begin();
        Begun transaction = new Begun(this);
        begun = transaction;
        return transaction;
    }

    boolean isInTransaction() {
        return connection.isInTransaction() || unit.isPending();
    }

    private void ended(State how) {
        if (begun != null) {
            begun.end(how);
        }
    }

    /** What {@link #begin} gave was closed. */
    void left(Begun transaction) {
        if (begun == transaction) {
            begun = null;
        }
    }

    void commit() {
        checkEnd("commit()");
        settle();
        connection.commit();
        ended(State.COMMITTED);
        savepoints.clear();
        unit.committed();
        if (factory.settings().expires()) {
            expireAll();
        }
        tellEnd(AfterCommit.class, () -> new AfterCommit(face));
        kept = null;
    }

    /** Sends what is pending, and what listeners of BeforeCommit add to it, until nothing is left. */
    private void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            flush();
            tell(COMMITTING, BeforeCommit.class, () -> new BeforeCommit(face));
            if (!unit.isPending()) {
                return;
            }
        }
        throw new UsageException(
                ErrorCode.TRANSACTION_STATE,
                "After " + ROUNDS
                        + " flushes something is still pending: a listener of BeforeCommit changes objects each time.",
                "let the listener change only what needs to be changed");
    }

    void rollback() {
        checkEnd("rollback()");
        boolean only = failed && savepoints.isEmpty();
        failed = false;
        if (only) {
            return;
        }
        check();
        kept = null;
        ended(State.ROLLED_BACK);
        connection.rollback();
        savepoints.clear();
        unit.rolledBack();
        tellEnd(AfterRollback.class, () -> new AfterRollback(face));
    }

    // statements

    <R> Result<R> execute(Query<R> query) {
        check();
        if (autoflush && stage != FLUSHING && PendingTables.areReadBy(query, unit)) {
            autoflush();
        }
        if (!(query instanceof Selection<?>)) {
            unit.journals().sent();
        }
        List<SessionHook> hooks = query instanceof Selection<?> ? hooks().reading() : hooks().changing();
        return queries.run(changes.of(query), seen(new InStep(ready(), unit), hooks));
    }

    private Executes seen() {
        return seen(ready(), hooks().changing());
    }

    /** What reads objects by their keys. */
    private Executes reading() {
        return seen(ready(), hooks().reading());
    }

    private Hooks hooks() {
        return factory.settings().hooks();
    }

    /** Hooks see a statement before objects follow it: they may make another one of it. */
    private Executes inStep() {
        return seen(new InStep(ready(), unit), hooks().changing());
    }

    private Executes seen(Executes by, List<SessionHook> hooks) {
        return Hooked.of(by, face, purpose, hooks);
    }

    private void autoflush() {
        try {
            flush();
        } catch (RuntimeException failure) {
            failure.addSuppressed(new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "The flush that failed was made by a query, which reads what was pending.",
                    "flush() before the query to have the failure there; withoutAutoflush(…) queries without a flush"));
            throw failure;
        }
    }

    Changed execute(Change change) {
        changing();
        return inStep().execute(changes.of(change));
    }

    /** A statement that changes rows sees all that is pending. */
    private void changing() {
        check();
        flush();
        unit.journals().sent();
    }

    Changed execute(Insert<?> insert, List<? extends Map<String, ?>> rows) {
        changing();
        return seen().execute(insert, rows);
    }

    <R> Result<R> execute(InsertReturning<R> insert, List<? extends Map<String, ?>> rows) {
        changing();
        return queries.run(insert, rows, seen());
    }

    Changed execute(Change change, List<? extends Map<String, ?>> parameters) {
        changing();
        Change said = changes.of(change);
        if (change instanceof Update<?> update && KeyedUpdates.isOne(update.node())) {
            List<Node> where = said.node() instanceof UpdateNode narrowed ? narrowed.where() : List.of();
            return new KeyedUpdates(unit, seen(), update.node(), where).run(parameters);
        }
        return inStep().execute(said, parameters);
    }

    // the end

    Connection connection() {
        check();
        unit.journals().sent();
        return ready();
    }

    boolean isOpen() {
        return open;
    }

    void close() {
        if (stage != ENDED) {
            checkEnd("close()");
        }
        if (open) {
            open = false;
            ended(State.ROLLED_BACK);
            try {
                connection.close();
            } finally {
                unit.expungeAll();
            }
        }
    }
}
