package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.engine.flush.Flush;
import dev.cinnabar.engine.flush.Pending;
import dev.cinnabar.engine.load.EntityQueries;
import dev.cinnabar.engine.load.LazyLoads;
import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.NoResultException;
import dev.cinnabar.error.UsageException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A session on an engine. Confined to one thread at a time. */
final class EngineSession implements Session {
    private final EngineSessions factory;
    private final SessionConnection connection;
    private final UnitOfWork unit;
    private final EntityQueries queries;
    private final List<Tracked> gone = new ArrayList<>();
    private boolean failed;
    private boolean open = true;

    EngineSession(EngineSessions factory) {
        this.factory = factory;
        this.connection = new SessionConnection(factory.engine());
        LazyLoads loads = new LazyLoads(this, factory.usual());
        this.unit = new UnitOfWork(factory.mappings(), loads);
        loads.serve(unit);
        this.queries = new EntityQueries(unit);
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

    @Override
    public void add(Model object) {
        check();
        unit.add(object);
    }

    @Override
    public void addAll(Iterable<? extends Model> objects) {
        objects.forEach(this::add);
    }

    @Override
    public void delete(Model object) {
        check();
        unit.delete(object);
    }

    @Override
    public <E extends Model> E get(Class<E> type, Object key) {
        return find(type, key)
                .orElseThrow(() -> new NoResultException(
                        "There is no " + type.getSimpleName() + " with that key.",
                        "ask with find(…) if there may be none"));
    }

    @Override
    public <E extends Model> Optional<E> find(Class<E> type, Object key) {
        check();
        Mapping mapping = factory.mappings().of(EntityType.of(type));
        Object checked = mapping.checkedKey(key);
        Tracked known = unit.identities().get(mapping, checked);
        if (known != null) {
            return known.state() == ObjectState.DELETED ? Optional.empty() : Optional.of(type.cast(known.object()));
        }
        return run(Sql.select(type).where(mapping.is(checked))).oneOrNone();
    }

    @Override
    public void refresh(Model object) {
        Tracked tracked = held(object);
        expire(object);
        Mapping mapping = tracked.mapping();
        unit.load(tracked, mapping.loadedSlots()[0]);
    }

    @Override
    public void expire(Model object) {
        Tracked tracked = held(object);
        if (tracked.state() == ObjectState.PENDING) {
            throw new UsageException(
                    ErrorCode.OBJECT_STATE,
                    tracked.mapping() + " is not in the database yet, so its values cannot be read from there.",
                    "flush first");
        }
        unit.expire(tracked);
    }

    @Override
    public void expireAll() {
        check();
        unit.everything().stream().filter(held -> held.state() == ObjectState.PERSISTENT).forEach(unit::expire);
    }

    @Override
    public void expunge(Model object) {
        unit.expunge(held(object));
    }

    @Override
    public void expungeAll() {
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

    @Override
    public boolean contains(Model object) {
        Tracked tracked = unit.held(object);
        return tracked != null && tracked.state() != ObjectState.DELETED;
    }

    @Override
    public ObjectState stateOf(Model object) {
        Tracked tracked = unit.held(object);
        if (tracked != null) {
            return tracked.state();
        }
        return factory.mappings().access(object).isStored(object) ? ObjectState.DETACHED : ObjectState.TRANSIENT;
    }

    // the unit of work

    @Override
    public FlushPlan pending() {
        check();
        return Pending.of(unit, factory.engine().dialect());
    }

    @Override
    public void flush() {
        check();
        if (!unit.isPending()) {
            return;
        }
        unit.sending();
        List<Tracked> going = new ArrayList<>(unit.deleted());
        try {
            Flush.run(unit, connection.get());
            gone.addAll(going);
        } catch (RuntimeException | Error failure) {
            undo(failure);
            throw failure;
        }
    }

    /** Objects stand as they stood before the flush, and the database as it stood before the transaction. */
    private void undo(Throwable failure) {
        failed = true;
        gone.clear();
        unit.failed();
        try {
            connection.rollback();
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    @Override
    public void commit() {
        flush();
        connection.commit();
        unit.committed(gone);
        gone.clear();
    }

    @Override
    public void rollback() {
        if (failed) {
            failed = false;
            return;
        }
        check();
        connection.rollback();
        unit.rolledBack();
        gone.clear();
    }

    // statements

    @Override
    public <R> Result<R> execute(Query<R> query) {
        check();
        flush();
        return run(query);
    }

    private <R> Result<R> run(Query<R> query) {
        return connection.get().execute(queries.prepared(query));
    }

    @Override
    public Changed execute(Change change) {
        check();
        flush();
        return connection.get().execute(change);
    }

    @Override
    public Changed execute(Insert<?> insert, List<? extends Map<String, ?>> rows) {
        check();
        flush();
        return connection.get().execute(insert, rows);
    }

    @Override
    public <R> Result<R> execute(InsertReturning<R> insert, List<? extends Map<String, ?>> rows) {
        check();
        flush();
        return connection.get().execute(insert, rows);
    }

    @Override
    public Changed execute(Change change, List<? extends Map<String, ?>> parameters) {
        check();
        flush();
        return connection.get().execute(change, parameters);
    }

    // the end

    @Override
    public Connection connection() {
        check();
        return connection.get();
    }

    @Override
    public SessionFactory factory() {
        return factory;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
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
