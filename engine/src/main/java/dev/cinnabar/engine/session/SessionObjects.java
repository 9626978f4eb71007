package dev.cinnabar.engine.session;

import dev.cinnabar.engine.load.LazyLoads;
import dev.cinnabar.engine.unit.Cascades;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.NoResultException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.SessionStatement.Purpose;
import dev.cinnabar.sql.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is asked of a session about single objects: they are found, taken in, read anew and let go. Confined to the session's thread. */
final class SessionObjects {
    private final UnitOfWork unit;
    private final SessionTransaction transaction;
    private final Flushing flushing;
    private final Statements statements;
    private final KeyReads keys;
    private final LazyLoads loads;

    SessionObjects(
            UnitOfWork unit,
            SessionTransaction transaction,
            Flushing flushing,
            Statements statements,
            KeyReads keys,
            LazyLoads loads) {
        this.unit = unit;
        this.transaction = transaction;
        this.flushing = flushing;
        this.statements = statements;
        this.keys = keys;
        this.loads = loads;
    }

    void add(Model object) {
        transaction.check();
        unit.add(object);
    }

    void delete(Model object) {
        transaction.check();
        unit.delete(object);
    }

    void purge(Model object) {
        transaction.check();
        unit.purge(object);
    }

    <E extends Model> E get(Class<E> type, Object key) {
        return find(type, key)
                .orElseThrow(() -> new NoResultException(
                        "There is no " + type.getSimpleName() + " with that key.",
                        "ask with find(…) if there may be none"));
    }

    <E extends Model> Optional<E> find(Class<E> type, Object key) {
        transaction.check();
        return keys.find(type, key);
    }

    <E extends Model> Optional<E> find(Class<E> type, Object key, UnaryOperator<Select<E>> how) {
        transaction.check();
        return keys.find(type, key, how);
    }

    @SuppressWarnings("unchecked") // an object of the same entity
    <E extends Model> E merge(E object) {
        transaction.check();
        return statements.withoutAutoflush(any -> (E) new Merging(unit, keys::find).merge(object));
    }

    @SuppressWarnings("unchecked") // an object of the same entity
    <E extends Model> E mergeWithoutLoading(E object) {
        transaction.check();
        return (E) new Adopting(unit).adopt(object);
    }

    void refresh(Model object) {
        statements.running(
                Purpose.REFRESH,
                () -> expired(object)
                        .forEach(each -> unit.load(each, each.mapping().loadedSlots()[0])));
    }

    void refresh(Model object, List<Attribute<?, ?>> attributes) {
        Tracked tracked = held(object);
        flushing.flush();
        statements.running(Purpose.REFRESH, () -> loads.read(tracked, attributes));
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
        transaction.check();
        unit.everything().stream()
                .filter(held -> held.state() == ObjectState.PERSISTENT)
                .forEach(unit::expire);
    }

    void expunge(Model object) {
        Cascades.along(held(object), Cascade.EXPUNGE).forEach(unit::expunge);
    }

    void expungeAll() {
        transaction.check();
        unit.expungeAll();
    }

    private Tracked held(Model object) {
        transaction.check();
        Tracked tracked = unit.held(object);
        if (tracked == null) {
            throw new UsageException(
                    ErrorCode.OBJECT_STATE,
                    "The " + unit.mappings().of(object) + " is not in this session.",
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
        return unit.mappings().access(object).isStored(object) ? ObjectState.DETACHED : ObjectState.TRANSIENT;
    }
}
