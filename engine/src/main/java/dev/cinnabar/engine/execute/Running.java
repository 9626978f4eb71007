package dev.cinnabar.engine.execute;

import dev.cinnabar.connect.Execution;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.engine.pool.Watch;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.DatabaseException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One statement on its way: prepared, bound, sent, read, given back, and told of. Confined to the connection's thread. */
final class Running {
    private final Conversation connection;
    private final Call call;
    private final @Nullable Execution execution;
    private final Statement statement;
    private final boolean untilRead;
    private @Nullable Watch watch;
    private final long start;
    private long took;
    private boolean over;

    private Running(
            Conversation connection,
            Call call,
            @Nullable Execution execution,
            Statement statement,
            @Nullable Watch watch,
            boolean untilRead,
            long start) {
        this.connection = connection;
        this.call = call;
        this.execution = execution;
        this.statement = statement;
        this.watch = watch;
        this.untilRead = untilRead;
        this.start = start;
        if (watch != null) {
            watch.on(statement);
        }
    }

    /** Does something with a prepared statement that is bound. */
    @FunctionalInterface
    interface Send<T> {
        T send(PreparedStatement statement) throws SQLException;
    }

    /**
     * Prepares and binds a statement.
     *
     * @param said the limit that the program set, which holds until the rows are read where they do not come all at once; null
     *     for what is usual: none for a stream
     */
    static Running of(Conversation connection, Call call, int fetchSize, @Nullable Duration said) {
        boolean comesBitByBit = fetchSize > 0 || !connection.dialect().session().buffersRows();
        Running running = of(
                connection,
                call,
                () -> prepare(connection, call, fetchSize),
                said == null ? usual(fetchSize > 0) : said,
                said != null && comesBitByBit);
        if (fetchSize > 0) {
            running.waitWithoutLimit();
        }
        return running;
    }

    private static Duration usual(boolean streams) {
        return streams ? Duration.ZERO : ExecutionOptions.USUAL_TIMEOUT;
    }

    /** Whoever reads a stream may take his time, and the server too. */
    private void waitWithoutLimit() {
        try {
            connection.wire().waitWithoutLimit();
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** Prepares and binds an insert whose keys shall be read. */
    static Running of(Conversation connection, Call call, GeneratedKeys keys, @Nullable Duration said) {
        return of(
                connection,
                call,
                () -> connection.wire().prepare(call.sql(), keys.column().name()),
                said == null ? usual(false) : said,
                false);
    }

    /** Makes a statement. */
    private interface Prepare<S> {
        S prepare() throws SQLException;
    }

    private static Running of(
            Conversation connection, Call call, Prepare<PreparedStatement> prepare, Duration limit, boolean untilRead) {
        Binder.check(call, connection.dialect());
        Execution execution = StatementEvents.before(connection, call);
        long start = System.nanoTime();
        Watch watch = connection.watch(limit);
        PreparedStatement statement = prepared(connection, call, execution, watch, prepare, start);
        try {
            Binder.bind(new JdbcBinds(statement), call.plan(), call.values());
        } catch (SQLException failure) {
            connection.drop(statement);
            throw failedEarly(connection, call, execution, watch, failure, start);
        } catch (RuntimeException refused) {
            connection.end(watch);
            connection.drop(statement);
            StatementEvents.failed(connection, call, execution, since(start), StatementEvents.known(refused));
            throw refused;
        }
        return new Running(connection, call, execution, statement, watch, untilRead, System.nanoTime());
    }

    /** A statement without values that no driver shall look into for places of values; it has no limit where none was said. */
    static Running unprepared(Conversation connection, Call call, @Nullable Duration said) {
        Execution execution = StatementEvents.before(connection, call);
        long start = System.nanoTime();
        Watch watch = connection.watch(said == null ? Duration.ZERO : said);
        Statement statement = prepared(connection, call, execution, watch, () -> unescaped(connection), start);
        return new Running(connection, call, execution, statement, watch, false, start);
    }

    private static Statement unescaped(Conversation connection) throws SQLException {
        Statement statement = connection.wire().jdbc().createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }

    private static PreparedStatement prepare(Conversation connection, Call call, int fetchSize) throws SQLException {
        PreparedStatement statement = connection.wire().prepare(call.sql());
        if (fetchSize > 0) {
            connection.dialect().session().stream(statement, fetchSize);
        }
        return statement;
    }

    /** Some drivers ask the server about a statement as soon as it is prepared. */
    private static <S> S prepared(
            Conversation connection,
            Call call,
            @Nullable Execution execution,
            @Nullable Watch watch,
            Prepare<S> prepare,
            long start) {
        try {
            return prepare.prepare();
        } catch (SQLException failure) {
            throw failedEarly(connection, call, execution, watch, failure, start);
        }
    }

    private static CinnabarException failedEarly(
            Conversation connection,
            Call call,
            @Nullable Execution execution,
            @Nullable Watch watch,
            SQLException failure,
            long start) {
        CinnabarException error = connection.failed(failure, call, connection.end(watch));
        StatementEvents.failed(connection, call, execution, since(start), error);
        return connection.lease().reasonOf(error);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Refuses to read on where the engine was closed meanwhile. */
    void checkHeld() {
        connection.lease().checkHeld();
    }

    Call call() {
        return call;
    }

    PreparedStatement statement() {
        return (PreparedStatement) statement;
    }

    /** Sends it. */
    <T> T send(Send<T> how) {
        return sent(() -> how.send(statement()));
    }

    /** Sends it as it stands. */
    void sendUnprepared() {
        sent(() -> statement.execute(call.sql()));
    }

    /** What is done with the driver. */
    private interface Sending<T> {
        T send() throws SQLException;
    }

    private <T> T sent(Sending<T> how) {
        connection.sending(this);
        try {
            T answer = how.send();
            took = System.nanoTime() - start;
            if (!untilRead) {
                endWatch();
            }
            return answer;
        } catch (SQLException failure) {
            throw failed(failure);
        } catch (RuntimeException refused) { // a later row of a batch; those before it are not sent either
            gaveUp(refused);
            throw refused;
        } finally {
            connection.sent();
        }
    }

    /** The rows of a query. */
    ResultSet rows() {
        return send(PreparedStatement::executeQuery);
    }

    void cancel() {
        try {
            statement.cancel();
        } catch (SQLException gone) {
            // it has ended meanwhile
        }
    }

    /** It has run and its rows are read or given up. */
    void finished(long rows) {
        if (over) {
            return;
        }
        over = true;
        release();
        StatementEvents.after(connection, call, execution, took, rows);
    }

    /** It failed. */
    RuntimeException failed(SQLException failure) {
        DatabaseException error = connection.failed(failure, call, endWatch());
        if (!over) {
            over = true;
            endWaiting();
            drop(connection.dialect().session().mayBeStale(error));
            tellFailure(error);
        }
        return connection.lease().reasonOf(error);
    }

    private void tellFailure(CinnabarException error) {
        StatementEvents.failed(connection, call, execution, since(start), error);
    }

    /** Something other than the database ended it. */
    private void gaveUp(RuntimeException because) {
        if (!over) {
            over = true;
            endWaiting();
            drop(false);
            tellFailure(StatementEvents.known(because));
        }
    }

    private void release() {
        endWaiting();
        if (statement instanceof PreparedStatement prepared) {
            connection.giveBack(call, prepared);
        } else {
            connection.drop(statement);
        }
    }

    /** What failed is not used again: the driver may have closed it, or left rows of a batch in it. */
    private void drop(boolean stale) {
        if (stale) {
            connection.forget(statement);
        } else {
            connection.drop(statement);
        }
    }

    /** All but a stream has the usual limit. */
    private void endWaiting() {
        connection.wire().waitAsUsual();
        endWatch();
    }

    /** True if the time was over. */
    private boolean endWatch() {
        Watch set = watch;
        watch = null;
        return connection.end(set);
    }
}
