package dev.cinnabar.ext.junit;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
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
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A connection within the transaction of a test: where another would begin a transaction, it sets a savepoint, which its commit
 * releases and its rollback goes back to. An isolation level and a read-only mode are noted, and have no effect on the transaction
 * around. Confined to one thread at a time.
 */
final class TestConnection implements Connection {
    private final TestEngine engine;
    private ExecutionOptions options = ExecutionOptions.NONE;
    private @Nullable Isolation isolation;
    private boolean readOnly;
    private @Nullable TestTransaction work;
    private boolean closed;

    TestConnection(TestEngine engine) {
        this.engine = engine;
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Dialect dialect() {
        return engine.dialect();
    }

    // transactions

    private Connection within() {
        if (closed) {
            throw new UsageException(
                    ErrorCode.CLOSED_CONNECTION,
                    "The connection has been closed",
                    "take another from the engine: engine.connect()");
        }
        return engine.test().within();
    }

    /**
     * The same, for who goes on with what has begun.
     *
     * @throws UsageException if that has ended with another one around it: what was to come would not be what the program thinks
     */
    private Connection inTurn() {
        Connection within = within();
        if (isTakenAlong()) {
            throw outOfTurn();
        }
        return within;
    }

    private boolean isTakenAlong() {
        TestTransaction last = work;
        return last != null && last.isTakenAlong();
    }

    private UsageException outOfTurn() {
        return new UsageException(
                ErrorCode.TRANSACTION_STATE,
                "A transaction within " + engine.test().name().text()
                        + " was ended before its own end, by that of another session or connection which had begun"
                        + " before it",
                "let the one that began last end first: all of a test work within one transaction");
    }

    /** The savepoint within which it works; null if none is open. */
    private @Nullable Transaction open() {
        TestTransaction last = work;
        return last != null && last.isOpen() ? last : null;
    }

    @Override
    public Transaction begin(TransactionOptions how) {
        Connection around = inTurn();
        if (open() != null) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "A transaction is open on this connection",
                    "end it first, or begin one within it with nested()");
        }
        TestTransaction begun = new TestTransaction(around.nested());
        work = begun;
        return begun;
    }

    @Override
    public Transaction nested() {
        return open() == null ? begin() : within().nested();
    }

    @Override
    public boolean isInTransaction() {
        return open() != null;
    }

    @Override
    public void commit() {
        inTurn();
        Transaction open = open();
        if (open != null) {
            open.commit();
        }
    }

    @Override
    public void rollback() {
        within();
        TestTransaction last = work;
        if (last != null && last.isTakenAlong()) {
            work = null;
            refuseCommitted(last);
        }
        Transaction open = open();
        if (open != null) {
            open.rollback();
        }
    }

    /** What is part of another's work cannot be undone by itself. */
    private void refuseCommitted(Transaction taken) {
        if (taken.state() == Transaction.State.COMMITTED) {
            throw outOfTurn();
        }
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T callInTransaction(Engine.Call<T, X> call) throws X {
        try (Transaction transaction = nested()) {
            T value = call.apply(this);
            if (transaction.isOpen()) {
                transaction.commit();
            }
            return value;
        }
    }

    @Override
    public Isolation isolation() {
        return isolation == null ? within().isolation() : isolation;
    }

    @Override
    public void isolation(Isolation level) {
        refuseInTransaction("isolation level");
        isolation = level;
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public void readOnly(boolean on) {
        refuseInTransaction("read-only mode");
        readOnly = on;
    }

    private void refuseInTransaction(String what) {
        within();
        if (isInTransaction()) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "The " + what + " cannot change while a transaction is open",
                    "commit or roll back first, or give it to begin(…)");
        }
    }

    // statements

    /** Runs a statement within a savepoint; where each statement commits itself, that is released at once. */
    private <T> T run(Function<Connection, T> statement) {
        Connection around = inTurn();
        around.options(options.over(engine.options()));
        if (open() != null) {
            return statement.apply(around);
        }
        Transaction begun = begin();
        return isolation == Isolation.AUTOCOMMIT ? alone(begun, around, statement) : statement.apply(around);
    }

    private static <T> T alone(Transaction each, Connection around, Function<Connection, T> statement) {
        try (each) {
            T answer = statement.apply(around);
            each.commit();
            return answer;
        }
    }

    private void tell(Consumer<Connection> order) {
        run(around -> {
            order.accept(around);
            return true;
        });
    }

    @Override
    public ExecutionOptions options() {
        return options;
    }

    @Override
    public void options(ExecutionOptions how) {
        options = how;
    }

    @Override
    public <R> Result<R> execute(Query<R> query) {
        return run(around -> around.execute(query));
    }

    @Override
    public Changed execute(Change change) {
        return run(around -> around.execute(change));
    }

    @Override
    public Changed execute(Insert<?> insert, List<? extends Map<String, ?>> rows) {
        return run(around -> around.execute(insert, rows));
    }

    @Override
    public <R> Result<R> execute(InsertReturning<R> insert, List<? extends Map<String, ?>> rows) {
        return run(around -> around.execute(insert, rows));
    }

    @Override
    public Changed execute(Change change, List<? extends Map<String, ?>> parameters) {
        return run(around -> around.execute(change, parameters));
    }

    @Override
    public Result<Row> queryRaw(String sql, @Nullable Object... values) {
        return run(around -> around.queryRaw(sql, values));
    }

    @Override
    public Changed executeRaw(String sql, @Nullable Object... values) {
        return run(around -> around.executeRaw(sql, values));
    }

    @Override
    public void cancel() {
        within().cancel();
    }

    @Override
    public void abort() {
        within().abort();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return within().unwrap(type);
    }

    // the schema

    @Override
    public Inspector inspector() {
        return within().inspector();
    }

    @Override
    public void apply(List<? extends SchemaOperation> operations) {
        tell(around -> around.apply(operations));
    }

    @Override
    public void apply(List<? extends SchemaOperation> operations, Consumer<? super String> before) {
        tell(around -> around.apply(operations, before));
    }

    // the end

    /** The driver's connection is the test's, and stays. */
    @Override
    public void invalidate() {
        close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        if (!closed) {
            Transaction open = open();
            if (open != null) {
                open.close();
            }
            closed = true;
        }
    }
}
