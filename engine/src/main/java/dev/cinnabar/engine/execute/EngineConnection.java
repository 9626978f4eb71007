package dev.cinnabar.engine.execute;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.connect.ExternalTransaction;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.DriverError;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.engine.pool.Lease;
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
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The face of a {@link Conversation}: each call takes its turn. Confined to one thread at a time; a second one is refused. */
@SuppressWarnings("try") // a turn is held, and not named again
public final class EngineConnection implements Connection {
    private final Engine engine;
    private final Conversation conversation;

    private EngineConnection(Engine engine, EngineCore core, OneThread thread, Lease lease) {
        this.engine = engine;
        this.conversation = new Conversation(core, thread, lease, engine.options());
    }

    /** Takes a connection; it goes back where nothing leads to it any more, be it a result or a transaction of it. */
    public static EngineConnection taken(Engine engine, EngineCore core) {
        OneThread thread = new OneThread();
        return new EngineConnection(engine, core, thread, core.borrow(thread));
    }

    /** The transaction that others have begun on a connection of theirs. */
    public static ExternalTransaction led(
            Engine engine, EngineCore core, java.sql.Connection jdbc, TransactionOptions how) {
        OneThread thread = new OneThread();
        EngineConnection face = new EngineConnection(engine, core, thread, core.adopt(jdbc, thread));
        return new LedTransaction(face, face.conversation, how);
    }

    private Turn turn() {
        return conversation.thread().enter();
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Dialect dialect() {
        return conversation.dialect();
    }

    // transactions

    @Override
    public Transaction begin(TransactionOptions how) {
        try (Turn turn = turn()) {
            conversation.checkOpen();
            return conversation.transactions().begin(conversation.mode().start(how));
        }
    }

    @Override
    public Transaction nested() {
        try (Turn turn = turn()) {
            conversation.checkOpen();
            return conversation.transactions().isOpen()
                    ? conversation.transactions().savepoint()
                    : begin();
        }
    }

    @Override
    public boolean isInTransaction() {
        return conversation.transactions().isOpen();
    }

    @Override
    public void commit() {
        try (Turn turn = turn()) {
            conversation.checkOpen();
            conversation.transactions().commit();
        }
    }

    @Override
    public void rollback() {
        try (Turn turn = turn()) {
            conversation.checkOpen();
            conversation.transactions().rollback();
        }
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T callInTransaction(Engine.Call<T, X> work) throws X {
        return TransactionWork.in(nested(), this, work);
    }

    @Override
    public Isolation isolation() {
        return conversation.mode().isolation();
    }

    @Override
    public void isolation(Isolation level) {
        try (Turn turn = turn()) {
            refuseInTransaction("isolation level");
            conversation.mode(conversation.mode().withIsolation(level));
        }
    }

    private void refuseInTransaction(String what) {
        conversation.checkOpen();
        if (isInTransaction()) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "The " + what + " cannot change while a transaction is open",
                    "commit or roll back first, or give it to begin(…)");
        }
    }

    @Override
    public boolean isReadOnly() {
        return conversation.mode().readOnly();
    }

    @Override
    public void readOnly(boolean on) {
        try (Turn turn = turn()) {
            refuseInTransaction("read-only mode");
            conversation.mode(conversation.mode().withReadOnly(on));
        }
    }

    // statements

    @Override
    public ExecutionOptions options() {
        return conversation.options();
    }

    @Override
    public void options(ExecutionOptions how) {
        try (Turn turn = turn()) {
            conversation.options(how);
        }
    }

    @Override
    public <R> Result<R> execute(Query<R> query) {
        try (Turn turn = turn()) {
            return conversation.executor().query(query);
        }
    }

    @Override
    public Changed execute(Change change) {
        try (Turn turn = turn()) {
            return conversation.executor().change(change);
        }
    }

    @Override
    public Changed execute(Insert<?> insert, List<? extends Map<String, ?>> rows) {
        try (Turn turn = turn()) {
            return conversation.executor().insert(insert, rows);
        }
    }

    @Override
    public <R> Result<R> execute(InsertReturning<R> insert, List<? extends Map<String, ?>> rows) {
        try (Turn turn = turn()) {
            return conversation.executor().insert(insert, rows);
        }
    }

    @Override
    public Changed execute(Change change, List<? extends Map<String, ?>> parameters) {
        try (Turn turn = turn()) {
            return conversation.executor().batch(change, parameters);
        }
    }

    @Override
    public Result<Row> queryRaw(String sql, @Nullable Object... values) {
        try (Turn turn = turn()) {
            conversation.touch(sql);
            return conversation.executor().queryRaw(sql, values);
        }
    }

    @Override
    public Changed executeRaw(String sql, @Nullable Object... values) {
        try (Turn turn = turn()) {
            conversation.touch(sql);
            return conversation.executor().changeRaw(sql, values);
        }
    }

    @Override
    public void cancel() {
        conversation.cancel();
    }

    @Override
    public void abort() {
        conversation.abort();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        conversation.checkOpen();
        java.sql.Connection jdbc = conversation.wire().jdbc();
        conversation.lease().handOut();
        if (type.isInstance(jdbc)) {
            return type.cast(jdbc);
        }
        try {
            return jdbc.unwrap(type);
        } catch (SQLException | ClassCastException none) { // SQLite's driver casts
            throw new UsageException(
                    ErrorCode.WRONG_TYPE,
                    "The driver's connection is a " + jdbc.getClass().getName() + ", no " + type.getName(),
                    "ask for java.sql.Connection, or for a class of the driver at hand",
                    none);
        }
    }

    // the schema

    @Override
    public Inspector inspector() {
        Inspector inspector = new ConnectionInspector(new ConnectionInspector.Borrower() {
            @Override
            public <T> T with(ConnectionInspector.Work<T> work) {
                return work.on(EngineConnection.this);
            }
        });
        return TranslatedInspector.of(inspector, conversation.effective().schemas());
    }

    /** Asks the schema reader. */
    <T> T ask(ConnectionInspector.Question<T> question) {
        try (Turn turn = turn()) {
            conversation.ready(true);
            return question.ask(
                    conversation.core().reader(dialect()), conversation.wire().jdbc());
        } catch (SQLException failure) {
            var error = conversation.classify(failure, DriverError.Phase.TRANSACTION, "reading the schema");
            conversation.transactions().failed(error);
            throw conversation.lease().reasonOf(error);
        }
    }

    @Override
    public void apply(List<? extends SchemaOperation> operations) {
        apply(operations, sql -> {});
    }

    @Override
    public void apply(List<? extends SchemaOperation> operations, Consumer<? super String> before) {
        try (Turn turn = turn()) {
            new SchemaSteps(conversation, before).take(operations);
        }
    }

    // the end

    @Override
    public boolean isClosed() {
        return conversation.isClosed();
    }

    @Override
    public void invalidate() {
        try (Turn turn = turn()) {
            conversation.invalidate();
        }
    }

    @Override
    public void close() {
        try (Turn turn = turn()) {
            conversation.close();
        }
    }
}
