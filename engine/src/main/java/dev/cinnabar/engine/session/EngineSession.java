package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.engine.execute.OneThread;
import dev.cinnabar.engine.execute.Turn;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.FlushPlan;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.result.Changed;
import dev.cinnabar.result.Result;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.InsertReturning;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The face of an {@link OpenSession}: each call takes its turn. Confined to one thread at a time; a second one is refused. */
@SuppressWarnings("try") // a turn is held, and not named again
final class EngineSession implements Session {
    private final EngineSessions factory;
    private final OneThread thread = new OneThread();
    private final OpenSession session;

    EngineSession(EngineSessions factory, SessionConnection connection) {
        this.factory = factory;
        this.session = new OpenSession(factory, this, connection);
    }

    Turn turn() {
        return thread.enter();
    }

    OpenSession open() {
        return session;
    }

    @Override
    public void add(Model object) {
        try (Turn turn = thread.enter()) {
            session.objects().add(object);
        }
    }

    @Override
    public void addAll(Iterable<? extends Model> objects) {
        try (Turn turn = thread.enter()) {
            objects.forEach(session.objects()::add);
        }
    }

    @Override
    public void delete(Model object) {
        try (Turn turn = thread.enter()) {
            session.objects().delete(object);
        }
    }

    @Override
    public void purge(Model object) {
        try (Turn turn = thread.enter()) {
            session.objects().purge(object);
        }
    }

    @Override
    public <E extends Model> E get(Class<E> type, Object key) {
        try (Turn turn = thread.enter()) {
            return session.objects().get(type, key);
        }
    }

    @Override
    public <E extends Model> Optional<E> find(Class<E> type, Object key) {
        try (Turn turn = thread.enter()) {
            return session.objects().find(type, key);
        }
    }

    @Override
    public <E extends Model> Optional<E> find(Class<E> type, Object key, UnaryOperator<Select<E>> how) {
        try (Turn turn = thread.enter()) {
            return session.objects().find(type, key, how);
        }
    }

    @Override
    public <E extends Model> E mergeWithoutLoading(E object) {
        try (Turn turn = thread.enter()) {
            return session.objects().mergeWithoutLoading(object);
        }
    }

    @Override
    public <E extends Model> E merge(E object) {
        try (Turn turn = thread.enter()) {
            return session.objects().merge(object);
        }
    }

    @Override
    public void refresh(Model object) {
        try (Turn turn = thread.enter()) {
            session.objects().refresh(object);
        }
    }

    @Override
    public void refresh(Model object, Attribute<?, ?>... attributes) {
        try (Turn turn = thread.enter()) {
            session.objects().refresh(object, List.of(attributes));
        }
    }

    @Override
    public void expire(Model object) {
        try (Turn turn = thread.enter()) {
            session.objects().expire(object);
        }
    }

    @Override
    public void expunge(Model object) {
        try (Turn turn = thread.enter()) {
            session.objects().expunge(object);
        }
    }

    @Override
    public void expireAll() {
        try (Turn turn = thread.enter()) {
            session.objects().expireAll();
        }
    }

    @Override
    public void expungeAll() {
        try (Turn turn = thread.enter()) {
            session.objects().expungeAll();
        }
    }

    @Override
    public boolean contains(Model object) {
        try (Turn turn = thread.enter()) {
            return session.objects().contains(object);
        }
    }

    @Override
    public ObjectState stateOf(Model object) {
        try (Turn turn = thread.enter()) {
            return session.objects().stateOf(object);
        }
    }

    @Override
    public FlushPlan pending() {
        try (Turn turn = thread.enter()) {
            return session.flushing().pending();
        }
    }

    @Override
    public void flush() {
        try (Turn turn = thread.enter()) {
            session.flushing().flush();
        }
    }

    @Override
    public Transaction begin() {
        try (Turn turn = thread.enter()) {
            return session.begin();
        }
    }

    @Override
    public boolean isInTransaction() {
        try (Turn turn = thread.enter()) {
            return session.isInTransaction();
        }
    }

    @Override
    public void commit() {
        try (Turn turn = thread.enter()) {
            session.commit();
        }
    }

    @Override
    public void rollback() {
        try (Turn turn = thread.enter()) {
            session.rollback();
        }
    }

    @Override
    public Transaction nested() {
        try (Turn turn = thread.enter()) {
            return session.nested();
        }
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T withoutAutoflush(SessionFactory.Call<T, X> work)
            throws X {
        try (Turn turn = thread.enter()) {
            return session.statements().withoutAutoflush(work);
        }
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T withOptions(
            List<QueryOption> options, SessionFactory.Call<T, X> work) throws X {
        try (Turn turn = thread.enter()) {
            return session.statements().withOptions(options, work);
        }
    }

    @Override
    public <R> Result<R> execute(Query<R> query) {
        try (Turn turn = thread.enter()) {
            return session.statements().execute(query);
        }
    }

    @Override
    public Changed execute(Change change) {
        try (Turn turn = thread.enter()) {
            return session.statements().execute(change);
        }
    }

    @Override
    public Changed execute(Insert<?> insert, List<? extends Map<String, ?>> rows) {
        try (Turn turn = thread.enter()) {
            return session.statements().execute(insert, rows);
        }
    }

    @Override
    public <R> Result<R> execute(InsertReturning<R> insert, List<? extends Map<String, ?>> rows) {
        try (Turn turn = thread.enter()) {
            return session.statements().execute(insert, rows);
        }
    }

    @Override
    public Changed execute(Change change, List<? extends Map<String, ?>> parameters) {
        try (Turn turn = thread.enter()) {
            return session.statements().execute(change, parameters);
        }
    }

    @Override
    public <T> T perTransaction(Class<T> type, Supplier<? extends T> make) {
        try (Turn turn = thread.enter()) {
            return session.transaction().perTransaction(type, make);
        }
    }

    @Override
    public Connection connection() {
        try (Turn turn = thread.enter()) {
            return session.connection();
        }
    }

    @Override
    public <T> Optional<T> context(Class<T> type) {
        return factory.settings().context().value(type);
    }

    @Override
    public SessionFactory factory() {
        return factory;
    }

    @Override
    public boolean isOpen() {
        return session.isOpen();
    }

    @Override
    public void close() {
        try (Turn turn = thread.enter()) {
            session.close();
        }
    }
}
