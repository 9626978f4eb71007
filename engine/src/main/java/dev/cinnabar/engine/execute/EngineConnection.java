package dev.cinnabar.engine.execute;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.DriverError;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.dialect.RuleColumns;
import dev.cinnabar.dialect.TransactionStart;
import dev.cinnabar.engine.pool.IsolationCheck;
import dev.cinnabar.engine.pool.Lease;
import dev.cinnabar.engine.pool.PhysicalConnection;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.DisconnectException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.StatementCancelledException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.result.Changed;
import dev.cinnabar.result.Result;
import dev.cinnabar.result.Row;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.NamingConvention;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.InsertReturning;
import dev.cinnabar.sql.Query;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease of a connection, with its transactions and open results. Confined to one thread at a time. */
public final class EngineConnection implements Connection {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.event");

    private final Engine engine;
    private final EngineCore core;
    private final Lease lease;
    private final Dialect dialect;
    private final TransactionStack transactions = new TransactionStack(this);
    private final OpenCursors cursors = new OpenCursors();
    private final Executor executor = new Executor(this);
    private ExecutionOptions options;
    private ExecutionOptions effective;
    private @Nullable Isolation isolation;
    private boolean readOnly;
    private volatile @Nullable Running running;
    private volatile boolean cancelled;
    private boolean broken;
    private boolean touched;
    private boolean closed;

    public EngineConnection(Engine engine, EngineCore core, Lease lease) {
        this.engine = engine;
        this.core = core;
        this.lease = lease;
        this.dialect = core.dialect();
        this.options = ExecutionOptions.NONE;
        this.effective = engine.options();
        this.isolation = core.options().session().isolation();
        this.readOnly = core.options().session().readOnly();
    }

    // what the rest of the room needs

    EngineCore core() {
        return core;
    }

    PhysicalConnection wire() {
        return lease.connection();
    }

    Lease lease() {
        return lease;
    }

    TransactionStack transactions() {
        return transactions;
    }

    OpenCursors cursors() {
        return cursors;
    }

    void checkOpen() {
        if (closed) {
            throw new UsageException(
                    ErrorCode.CLOSED_CONNECTION,
                    "The connection has been closed",
                    "take another from the engine: engine.connect()");
        }
        if (broken && !transactions.isOpen()) {
            throw new UsageException(
                    ErrorCode.CLOSED_CONNECTION,
                    "The connection broke and cannot be used any more",
                    "close it and take another from the engine");
        }
    }

    void sending(Running statement) {
        lease.running(statement.call().sql());
        cancelled = false;
        running = statement;
    }

    void sent() {
        running = null;
    }

    void giveBack(Call call, PreparedStatement statement) {
        try {
            wire().giveBack(call.sql(), statement, call.isHeavy());
        } catch (SQLException failure) {
            LOG.debug("A statement could not be closed", failure);
        }
    }

    void drop(Statement statement) {
        try {
            statement.close();
        } catch (SQLException failure) {
            LOG.debug("A statement could not be closed", failure);
        }
    }

    /** The driver's error as one of ours; what it means for the transaction and the connection has been noted. */
    DatabaseException failed(SQLException failure, Call call, boolean late) {
        DriverError.Phase phase =
                transactions.isOpen() || call.reads() ? DriverError.Phase.TRANSACTION : DriverError.Phase.AUTOCOMMIT;
        DriverError said = DriverError.of(failure).during(phase).running(call.sql());
        DatabaseException error = judged(cancelled && !late ? said.afterCancel() : said);
        if (late && error instanceof StatementCancelledException) {
            error = judged(timedOut(failure).during(phase).running(call.sql()));
        }
        if (error instanceof IntegrityException broke && call.change() != null) {
            error = new RuleColumns(
                            NamingConvention.STANDARD, dialect.identifiers().limit())
                    .named(broke, call.change());
        }
        transactions.failed(error);
        return error;
    }

    /** Some databases do not tell who stopped a statement; that its time was over is known here. */
    private static DriverError timedOut(SQLException failure) {
        return DriverError.of(new SQLTimeoutException(failure.getMessage(), failure));
    }

    /** The error of a command that is no statement of the program's. */
    DatabaseException classify(SQLException failure, DriverError.Phase phase, String sql) {
        return judged(DriverError.of(failure).during(phase).running(sql));
    }

    private DatabaseException judged(DriverError said) {
        DatabaseException error =
                dialect.errors().classify(core.options().log().showValues() ? said.withValues() : said);
        if (error instanceof DisconnectException) {
            breakOff();
        }
        return error;
    }

    /** The connection is not to be used again, and those of its time are not to be trusted. */
    void breakOff() {
        if (!broken) {
            broken = true;
            lease.lost();
        }
    }

    void detachResults() {
        cursors.detach();
    }

    void dropResults() {
        cursors.close();
    }

    /** Publishes an event, if anybody listens; what a listener throws stops what was going on. */
    <X> void tell(Class<X> type, Supplier<X> event) {
        if (core.events().hears(type)) {
            core.events().publish(event.get());
        }
    }

    /** Publishes an event of something that cannot be undone any more. */
    <X> void tellAfter(Class<X> type, Supplier<X> event) {
        try {
            tell(type, event);
        } catch (RuntimeException failure) {
            LOG.error("A listener of {} failed; what it was told of has happened", type.getSimpleName(), failure);
        }
    }

    // transactions

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Transaction begin(TransactionOptions how) {
        checkOpen();
        return transactions.begin(start(how));
    }

    private TransactionStart start(TransactionOptions how) {
        boolean reads = readOnly || how.readOnly();
        return new TransactionStart(level(how.isolation()), reads, reads);
    }

    /** The level to ask for; null where the connection has it anyway. */
    private @Nullable Isolation level(@Nullable Isolation asked) {
        Isolation wanted = asked == null ? isolation : asked;
        if (wanted == null || wanted == Isolation.AUTOCOMMIT) {
            return null;
        }
        Isolation its = wire().isolation() == null ? dialect.session().defaultIsolation() : wire().isolation();
        return wanted == its ? null : wanted;
    }

    @Override
    public Transaction nested() {
        checkOpen();
        return transactions.isOpen() ? transactions.savepoint() : begin();
    }

    @Override
    public boolean isInTransaction() {
        return transactions.isOpen();
    }

    @Override
    public void commit() {
        checkOpen();
        transactions.commit();
    }

    @Override
    public void rollback() {
        checkOpen();
        transactions.rollback();
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T callInTransaction(Engine.Call<T, X> work) throws X {
        return call(nested(), work);
    }

    /** Runs work in a transaction that is open, and ends it. */
    public <T extends @Nullable Object, X extends Exception> T call(Transaction transaction, Engine.Call<T, X> work)
            throws X {
        T value;
        try {
            value = work.apply(this);
        } catch (Throwable failure) { // the work's failure goes out as it is, whatever the rollback does
            rollBack(transaction, failure);
            throw failure;
        }
        if (transaction.isOpen()) {
            commitOrRollBack(transaction);
        }
        return value;
    }

    private static void commitOrRollBack(Transaction transaction) {
        try {
            transaction.commit();
        } catch (RuntimeException | Error failure) {
            rollBack(transaction, failure);
            throw failure;
        }
    }

    private static void rollBack(Transaction transaction, Throwable because) {
        try {
            transaction.close();
        } catch (RuntimeException alsoThat) {
            because.addSuppressed(alsoThat);
        }
    }

    /** Makes ready for a statement: begins a transaction where one is needed and none is open. */
    void ready(boolean reads) {
        checkOpen();
        if (transactions.isOpen()) {
            transactions.refuseFailed();
        } else if (isolation != Isolation.AUTOCOMMIT && !(reads && mayReadAlone())) {
            begin();
        }
    }

    /** One read sees one moment at every level, so that at READ COMMITTED a transaction around it adds nothing. */
    private boolean mayReadAlone() {
        Isolation asked = isolation == null ? dialect.session().defaultIsolation() : isolation;
        return asked == Isolation.READ_COMMITTED || asked == Isolation.READ_UNCOMMITTED;
    }

    @Override
    public Isolation isolation() {
        return isolation == null ? dialect.session().defaultIsolation() : isolation;
    }

    @Override
    public void isolation(Isolation level) {
        refuseInTransaction("isolation level");
        IsolationCheck.check(level, dialect);
        isolation = level;
    }

    private void refuseInTransaction(String what) {
        checkOpen();
        if (transactions.isOpen()) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "The " + what + " cannot change while a transaction is open",
                    "commit or roll back first, or give it to begin(…)");
        }
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

    /** Whether writes are refused, here or in the transaction that is open. */
    boolean refusesWrites() {
        EngineTransaction innermost = transactions.innermost();
        return readOnly || innermost != null && innermost.start().readOnly();
    }

    // statements

    @Override
    public ExecutionOptions options() {
        return options;
    }

    @Override
    public void options(ExecutionOptions how) {
        options = how;
        effective = how.over(engine.options());
    }

    /** Those of the connection over those of its engine. */
    ExecutionOptions effective() {
        return effective;
    }

    @Override
    public <R> Result<R> execute(Query<R> query) {
        return executor.query(query);
    }

    @Override
    public Changed execute(Change change) {
        return executor.change(change);
    }

    @Override
    public Changed execute(Insert<?> insert, List<? extends Map<String, ?>> rows) {
        return executor.insert(insert, rows);
    }

    @Override
    public <R> Result<R> execute(InsertReturning<R> insert, List<? extends Map<String, ?>> rows) {
        return executor.insert(insert, rows);
    }

    @Override
    public Changed execute(Change change, List<? extends Map<String, ?>> parameters) {
        return executor.batch(change, parameters);
    }

    @Override
    public Result<Row> queryRaw(String sql, @Nullable Object... values) {
        touch(sql);
        return executor.queryRaw(sql, values);
    }

    @Override
    public Changed executeRaw(String sql, @Nullable Object... values) {
        touch(sql);
        return executor.changeRaw(sql, values);
    }

    void runDdl(String sql) {
        touch(sql);
        executor.ddl(sql);
    }

    /** Remembers that a person's SQL may have changed what the next user would meet. */
    void touch(String sql) {
        touched = touched || dialect.session().changesSession(sql);
    }

    @Override
    public void cancel() {
        Running now = running;
        if (now != null) {
            cancelled = true;
            now.cancel();
        }
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        checkOpen();
        java.sql.Connection jdbc = wire().jdbc();
        if (type.isInstance(jdbc)) {
            return type.cast(jdbc);
        }
        try {
            return jdbc.unwrap(type);
        } catch (SQLException none) {
            throw new UsageException(
                    ErrorCode.WRONG_TYPE,
                    "The driver's connection is a " + jdbc.getClass().getName() + ", no " + type.getName(),
                    "ask for java.sql.Connection, or for a class of the driver at hand",
                    none);
        }
    }

    @Override
    public Inspector inspector() {
        Inspector inspector = new ConnectionInspector(new ConnectionInspector.Borrower() {
            @Override
            public <T> T with(ConnectionInspector.Work<T> work) {
                return work.on(EngineConnection.this);
            }
        });
        return TranslatedInspector.of(inspector, effective.schemas());
    }

    @Override
    public void apply(List<? extends SchemaOperation> operations) {
        new SchemaSteps(this).take(operations);
    }

    // the end

    @Override
    public void invalidate() {
        if (!closed) {
            closed = true;
            dropAll();
            lease.discard();
        }
    }

    private void dropAll() {
        cursors.close();
        if (transactions.isOpen()) {
            transactions.rollback();
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        try {
            dropAll();
        } finally {
            closed = true;
            if (broken || touched && !isReset()) {
                lease.discard();
            } else {
                lease.giveBack();
            }
        }
    }

    private boolean isReset() {
        try {
            return dialect.session().reset(wire().jdbc());
        } catch (SQLException failure) {
            return false;
        }
    }
}
