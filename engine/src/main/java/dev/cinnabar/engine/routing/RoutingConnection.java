package dev.cinnabar.engine.routing;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.engine.compile.Reading;
import dev.cinnabar.engine.execute.OneThread;
import dev.cinnabar.engine.execute.TransactionWork;
import dev.cinnabar.engine.execute.Turn;
import dev.cinnabar.result.Changed;
import dev.cinnabar.result.Result;
import dev.cinnabar.result.Row;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.InsertReturning;
import dev.cinnabar.sql.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection of a {@link RoutingEngine}: it takes connections of the engines behind it when they are needed. What it has written it
 * reads from the primary, to its end. Confined to one thread at a time.
 */
@SuppressWarnings("try") // a turn is held, and not named again
final class RoutingConnection implements Connection {
    private final RoutingEngine engine;
    private final Branches branches;
    private final OneThread thread = new OneThread();
    private @Nullable Connection begun;
    private boolean wrote;

    RoutingConnection(RoutingEngine engine) {
        this.engine = engine;
        this.branches = new Branches(engine);
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Dialect dialect() {
        return engine.dialect();
    }

    // where things go

    /** The one with the transaction that was begun on purpose; null if there is none. */
    private @Nullable Connection begun() {
        Connection with = begun;
        return with != null && with.isInTransaction() ? with : null;
    }

    private Connection forReading(Optional<Query<?>> query) {
        Connection with = begun();
        if (with != null) {
            return with;
        }
        return wrote
                ? branches.primary()
                : branches.reading(() -> engine.chooser().choose(query));
    }

    private Connection forWriting() {
        Connection with = begun();
        if (with != null) {
            return with;
        }
        wrote = true;
        return branches.primary();
    }

    // transactions

    @Override
    public Transaction begin(TransactionOptions how) {
        try (Turn turn = thread.enter()) {
            Connection with = begun();
            if (with == null) {
                boolean reads = how.readOnly() || isReadOnly();
                with = reads ? forReading(Optional.empty()) : forWriting();
                begun = with;
            }
            return with.begin(how);
        }
    }

    @Override
    public Transaction nested() {
        try (Turn turn = thread.enter()) {
            Connection with = begun();
            if (with == null && branches.primaryIsInTransaction()) {
                with = branches.primary();
            }
            return with == null ? begin() : with.nested();
        }
    }

    @Override
    public boolean isInTransaction() {
        return branches.all().stream().anyMatch(Connection::isInTransaction);
    }

    @Override
    public void commit() {
        try (Turn turn = thread.enter()) {
            branches.each(Connection::commit);
        }
    }

    @Override
    public void rollback() {
        try (Turn turn = thread.enter()) {
            branches.each(Connection::rollback);
        }
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T callInTransaction(Engine.Call<T, X> work) throws X {
        return TransactionWork.in(nested(), this, work);
    }

    @Override
    public Isolation isolation() {
        return branches.primary().isolation();
    }

    @Override
    public void isolation(Isolation level) {
        try (Turn turn = thread.enter()) {
            branches.setUp(connection -> connection.isolation(level));
        }
    }

    @Override
    public boolean isReadOnly() {
        return branches.isReadOnly();
    }

    @Override
    public void readOnly(boolean on) {
        try (Turn turn = thread.enter()) {
            branches.readOnly(on);
        }
    }

    // statements

    @Override
    public ExecutionOptions options() {
        return branches.options();
    }

    @Override
    public void options(ExecutionOptions how) {
        try (Turn turn = thread.enter()) {
            branches.options(how);
        }
    }

    @Override
    public <R> Result<R> execute(Query<R> query) {
        try (Turn turn = thread.enter()) {
            boolean reads = Reading.of(query.node());
            return (reads ? forReading(Optional.of(query)) : forWriting()).execute(query);
        }
    }

    @Override
    public Changed execute(Change change) {
        try (Turn turn = thread.enter()) {
            return forWriting().execute(change);
        }
    }

    @Override
    public Changed execute(Insert<?> insert, List<? extends Map<String, ?>> rows) {
        try (Turn turn = thread.enter()) {
            return forWriting().execute(insert, rows);
        }
    }

    @Override
    public <R> Result<R> execute(InsertReturning<R> insert, List<? extends Map<String, ?>> rows) {
        try (Turn turn = thread.enter()) {
            return forWriting().execute(insert, rows);
        }
    }

    @Override
    public Changed execute(Change change, List<? extends Map<String, ?>> parameters) {
        try (Turn turn = thread.enter()) {
            return forWriting().execute(change, parameters);
        }
    }

    @Override
    public Result<Row> queryRaw(String sql, @Nullable Object... values) {
        try (Turn turn = thread.enter()) {
            return forWriting().queryRaw(sql, values);
        }
    }

    @Override
    public Changed executeRaw(String sql, @Nullable Object... values) {
        try (Turn turn = thread.enter()) {
            return forWriting().executeRaw(sql, values);
        }
    }

    @Override
    public void cancel() {
        branches.all().forEach(Connection::cancel);
    }

    @Override
    public void abort() {
        branches.all().forEach(Connection::abort);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return forWriting().unwrap(type);
    }

    @Override
    public Inspector inspector() {
        try (Turn turn = thread.enter()) {
            return forWriting().inspector();
        }
    }

    @Override
    public void apply(List<? extends SchemaOperation> operations) {
        try (Turn turn = thread.enter()) {
            forWriting().apply(operations);
        }
    }

    @Override
    public void apply(List<? extends SchemaOperation> operations, Consumer<? super String> before) {
        try (Turn turn = thread.enter()) {
            forWriting().apply(operations, before);
        }
    }

    // the end

    @Override
    public void invalidate() {
        try (Turn turn = thread.enter()) {
            branches.end(Connection::invalidate);
        }
    }

    @Override
    public boolean isClosed() {
        return branches.isClosed();
    }

    @Override
    public void close() {
        try (Turn turn = thread.enter()) {
            branches.end(Connection::close);
        }
    }
}
