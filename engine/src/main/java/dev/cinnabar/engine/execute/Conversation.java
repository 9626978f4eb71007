package dev.cinnabar.engine.execute;

import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.DriverError;
import dev.cinnabar.engine.pool.Lease;
import dev.cinnabar.engine.pool.PhysicalConnection;
import dev.cinnabar.engine.pool.Watch;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease of a connection, with its transactions and open results: what the room works on. Confined to the connection's thread. */
final class Conversation {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.event");

    private final EngineCore core;
    private final Lease lease;
    private final Dialect dialect;
    private final ExecutionOptions below;
    private final OneThread thread;
    private final TransactionStack transactions = new TransactionStack(this);
    private final OpenCursors cursors;
    private final Executor executor = new Executor(this);
    private ConnectionMode mode;
    private ExecutionOptions options = ExecutionOptions.NONE;
    private ExecutionOptions effective;
    private volatile @Nullable Running running;
    private volatile boolean cancelled;
    private boolean broken;
    private boolean closed;

    /**
     * Begins one under the engine's options.
     *
     * @param thread whom the lease knows as its holder: what runs here is in its turn, so that no connection is lost while it is used
     */
    Conversation(EngineCore core, OneThread thread, Lease lease, ExecutionOptions below) {
        this.core = core;
        this.thread = thread;
        this.cursors = new OpenCursors(thread, lease);
        this.lease = lease;
        this.dialect = core.dialect();
        this.below = below;
        this.effective = below;
        this.mode = core.mode(dialect);
    }

    EngineCore core() {
        return core;
    }

    Dialect dialect() {
        return dialect;
    }

    PhysicalConnection wire() {
        return lease.connection();
    }

    Lease lease() {
        return lease;
    }

    ConnectionMode mode() {
        return mode;
    }

    void mode(ConnectionMode other) {
        mode = other;
    }

    OneThread thread() {
        return thread;
    }

    TransactionStack transactions() {
        return transactions;
    }

    OpenCursors cursors() {
        return cursors;
    }

    Executor executor() {
        return executor;
    }

    /** What was said on the connection itself. */
    ExecutionOptions options() {
        return options;
    }

    void options(ExecutionOptions how) {
        options = how;
        effective = how.over(below);
    }

    /** Those of the connection over those of its engine. */
    ExecutionOptions effective() {
        return effective;
    }

    boolean isClosed() {
        return closed;
    }

    void checkOpen() {
        if (closed) {
            throw new UsageException(
                    ErrorCode.CLOSED_CONNECTION,
                    "The connection has been closed",
                    "take another from the engine: engine.connect()");
        }
        lease.checkHeld();
        if (broken && !transactions.isOpen()) {
            throw new UsageException(
                    ErrorCode.CLOSED_CONNECTION,
                    "The connection broke and cannot be used any more",
                    "close it and take another from the engine");
        }
    }

    /** Makes ready for a statement: begins a transaction where one is needed and none is open. */
    void ready(boolean reads) {
        checkOpen();
        if (transactions.isOpen()) {
            transactions.refuseFailed();
        } else if (mode.needsTransaction(reads)) {
            transactions.begin(mode.start(TransactionOptions.USUAL));
        }
    }

    /** Whether writes are refused, here or in the transaction that is open. */
    boolean refusesWrites() {
        EngineTransaction innermost = transactions.innermost();
        return mode.readOnly() || innermost != null && innermost.start().readOnly();
    }

    // statements on their way

    void sending(Running statement) {
        lease.running(statement.call().sql());
        cancelled = false;
        running = statement;
    }

    void sent() {
        running = null;
    }

    /** Stops what is running; any thread may ask for it. */
    void cancel() {
        Running now = running;
        if (now != null) {
            cancelled = true;
            now.cancel();
        }
    }

    /** Ends the connection under whatever is running; any thread may ask for it. */
    void abort() {
        lease.abort();
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

    /** Drops a statement that not even the driver shall keep. */
    void forget(Statement statement) {
        try {
            statement.setPoolable(false);
        } catch (SQLException failure) {
            LOG.debug("A statement could not be forgotten", failure);
        }
        drop(statement);
    }

    /** Remembers that a person's SQL may have changed what the next user would meet. */
    void touch(String sql) {
        if (dialect.session().changesSession(sql)) {
            dialect.session().checkChange(sql);
            lease.touch();
        }
    }

    /** Runs a statement that changes the schema. */
    void runDdl(String sql) {
        touch(sql);
        executor.ddl(sql);
    }

    // limits

    /** Limits a call; null where it has none. */
    @Nullable
    Watch watch(Duration limit) {
        return limit.isZero() ? null : core.watchdog().watch(wire(), limit);
    }

    /** Limits a command of the driver's own as the statements around it; one of a database in this process waits for no server. */
    @Nullable
    Watch watchCommand() {
        Duration said = effective.timeout();
        return wire().isInProcess() ? null : watch(said == null ? ExecutionOptions.USUAL_TIMEOUT : said);
    }

    /** The call has come back; true if its time was over. */
    boolean end(@Nullable Watch watch) {
        if (watch == null) {
            return false;
        }
        watch.end();
        if (isCutOff()) {
            breakOff();
        }
        return watch.hasBitten();
    }

    /** Whether the connection was closed because a call did not come back in time. */
    boolean isCutOff() {
        return wire().isCutOff();
    }

    // failures

    /** The driver's error as one of ours; what it means for the transaction and the connection has been noted. */
    DatabaseException failed(SQLException failure, Call call, boolean late) {
        return new DriverFailures(this).of(failure, call, cancelled, late);
    }

    /** The error of a command that is no statement of the program's. */
    DatabaseException classify(SQLException failure, DriverError.Phase phase, String sql) {
        return new DriverFailures(this).of(failure, phase, sql);
    }

    /** Whether the connection is not to be used again. */
    boolean isBroken() {
        return broken;
    }

    /** The connection is not to be used again, and those of its time are not to be trusted. */
    void breakOff() {
        if (!broken) {
            broken = true;
            lease.lost();
        }
    }

    // events

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
        } catch (RuntimeException | Error failure) {
            LOG.error("A listener of {} failed; what it was told of has happened", type.getSimpleName(), failure);
        }
    }

    // the end

    /** Ends it, and closes the connection to the database. */
    void invalidate() {
        if (!closed) {
            closed = true;
            dropAll();
            lease.discard();
        }
    }

    /** Ends it, and gives the connection back if the next user may have it. */
    void close() {
        if (closed) {
            return;
        }
        try {
            dropAll();
        } finally {
            closed = true;
            if (broken || lease.isTouched() && !wire().isReset()) {
                lease.discard();
            } else {
                lease.giveBack();
            }
        }
    }

    private void dropAll() {
        cursors.close();
        if (transactions.isOpen()) {
            transactions.giveUp();
        }
    }
}
