package dev.cinnabar.dialect;

import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.error.UsageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a connection is set up and how transactions run on it: what the engine asks before it talks to a driver. Each default is what a
 * driver does that follows JDBC. Stateless.
 */
public interface SessionRules {
    /** Sets a new connection up, and verifies what must be so. */
    default void open(Connection connection) throws SQLException {}

    /** Verifies that what others did to a new connection left it as the dialect needs it. */
    default void verify(Connection connection) throws SQLException {}

    /**
     * Checks a connection in the middle of a transaction that others lead: nothing can be set up any more.
     *
     * @throws SQLException if it lacks what cannot be done without; the message says how it is had
     */
    default void join(Connection connection) throws SQLException {}

    /**
     * Leaves a connection to whom it belongs, with no transaction of ours open, committing by itself or not as it did when it came.
     *
     * @param autoCommit how it was
     */
    default void giveBack(Connection connection, boolean autoCommit) throws SQLException {
        if (!autoCommit) {
            connection.setAutoCommit(false);
        }
    }

    /** The levels that the database has; AUTOCOMMIT is always one. */
    Set<Isolation> isolations();

    /** The level that holds where nobody asked for one. */
    Isolation defaultIsolation();

    /** Makes a level that of all later transactions of the connection. */
    default void isolate(Connection connection, Isolation level) throws SQLException {
        connection.setTransactionIsolation(
                switch (level) {
                    case READ_UNCOMMITTED -> Connection.TRANSACTION_READ_UNCOMMITTED;
                    case READ_COMMITTED -> Connection.TRANSACTION_READ_COMMITTED;
                    case REPEATABLE_READ -> Connection.TRANSACTION_REPEATABLE_READ;
                    case SERIALIZABLE -> Connection.TRANSACTION_SERIALIZABLE;
                    case AUTOCOMMIT -> throw new IllegalArgumentException("autocommit is no level of a transaction");
                });
    }

    /** Begins a transaction; what it asks for holds for this one alone. */
    default void begin(DriverSession session, TransactionStart start) throws SQLException {
        session.jdbc().setAutoCommit(false);
        String modes = modes(start);
        if (!modes.isEmpty()) {
            session.run("SET TRANSACTION " + modes);
        }
    }

    /** {@code ISOLATION LEVEL SERIALIZABLE, READ ONLY} (SQL:2016 17.3); empty where nothing is asked for. */
    static String modes(TransactionStart start) {
        @Nullable Isolation level = start.isolation();
        String isolation = level == null ? "" : "ISOLATION LEVEL " + level.sql();
        String readOnly = start.readOnly() ? "READ ONLY" : "";
        return isolation + (isolation.isEmpty() || readOnly.isEmpty() ? "" : ", ") + readOnly;
    }

    /** Runs a statement that takes no values and gives no rows. */
    static void run(Connection connection, @TrustedSql String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Commits, and leaves the connection with no transaction open.
     *
     * @param start how it was begun
     */
    default void commit(DriverSession session, TransactionStart start) throws SQLException {
        session.jdbc().commit();
        session.jdbc().setAutoCommit(true);
    }

    /**
     * Rolls back, and leaves the connection with no transaction open; quietly where there is none.
     *
     * @param start how it was begun
     */
    default void rollback(DriverSession session, TransactionStart start) throws SQLException {
        if (!session.jdbc().getAutoCommit()) {
            session.jdbc().rollback();
            session.jdbc().setAutoCommit(true);
        }
    }

    /**
     * Asks the database to stop what another thread runs. It may wait for the server, and the connection may be closed meanwhile;
     * but whoever runs the statement must not have to wait for it.
     */
    default void cancel(Statement running) throws SQLException {
        running.cancel();
    }

    default void savepoint(DriverSession session, @TrustedSql String name) throws SQLException {
        session.run("SAVEPOINT " + name);
    }

    default void rollbackTo(DriverSession session, @TrustedSql String savepoint) throws SQLException {
        session.run("ROLLBACK TO SAVEPOINT " + savepoint);
    }

    default void release(DriverSession session, @TrustedSql String savepoint) throws SQLException {
        session.run("RELEASE SAVEPOINT " + savepoint);
    }

    /** Whether the error left no transaction to go on with, so that no savepoint of it can be returned to. */
    default boolean endsTransaction(DatabaseException error) {
        return false;
    }

    /**
     * Whether all that is wrong may be that the statement was prepared before a change of its table: prepared anew, it may run. Such a
     * statement is not kept, and is sent once more where nothing has been done before it.
     */
    default boolean mayBeStale(DatabaseException error) {
        return error.code() == ErrorCode.STALE_PLAN;
    }

    /** Whether the database runs in this process, so that a connection costs next to nothing. */
    default boolean isInProcess() {
        return false;
    }

    /** Whether one transaction at a time may write, so that the engine had better queue them. */
    default boolean hasOneWriter() {
        return false;
    }

    /**
     * The statements that let no statement of the session wait longer than that for a lock, run one after the other. What they set is
     * set back when the connection returns to its pool. Empty where the database knows no such limit.
     *
     * @param longest more than zero; rounded up to what the database can say
     */
    default List<String> limitLockWaits(Duration longest) {
        return List.of();
    }

    /**
     * A time in units of the database, rounded up.
     *
     * @throws UsageException if it is not more than zero
     */
    static long roundedUp(Duration time, Duration unit, long most) {
        if (time.isNegative() || time.isZero()) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION, "A wait of " + time + " is none.", "Give a time that is more than zero.");
        }
        if (time.compareTo(unit.multipliedBy(most)) >= 0) {
            return most;
        }
        long whole = time.dividedBy(unit);
        return unit.multipliedBy(whole).equals(time) ? whole : whole + 1;
    }

    /** What is run before a transaction in which tables are made anew ({@link TransactionStart#remakesTables}); nothing mostly. */
    default List<String> beforeTablesRemade() {
        return List.of();
    }

    /** What is run behind a transaction in which tables were made anew, however it ended; nothing mostly. */
    default List<String> afterTablesRemade() {
        return List.of();
    }

    /** Whether the driver keeps prepared statements by itself when they are closed. */
    default boolean keepsStatements() {
        return true;
    }

    /** Whether the driver has all rows in memory once a query has run. */
    default boolean buffersRows() {
        return true;
    }

    /** Whether rows can be streamed only in a transaction. */
    default boolean streamsInTransaction() {
        return false;
    }

    /** Makes a statement give its rows as they come, that many at a time. */
    default void stream(Statement statement, int rows) throws SQLException {
        statement.setFetchSize(rows);
    }

    /** Whether SQL that a person wrote may change what the next user of the connection would meet: a setting, a lock, a table. */
    default boolean changesSession(String sql) {
        return SessionWords.changeSession(sql);
    }

    /** Whether SQL that a person wrote commits the transaction that is open. */
    default boolean commitsTransaction(String sql) {
        return false;
    }

    /**
     * Refuses SQL that changes more than the next user would meet.
     *
     * @param sql which {@linkplain #changesSession changes the session}
     * @throws dev.cinnabar.error.UsageException if it would change how the connection reads SQL
     */
    default void checkChange(String sql) {}

    /** Sets a connection back to how {@link #open} left it; false if it cannot be, and is to be closed. */
    default boolean reset(Connection connection) throws SQLException {
        return false;
    }

    /** Whether the connection still answers, within that many seconds. */
    default boolean isAlive(Connection connection, int seconds) throws SQLException {
        return connection.isValid(seconds);
    }
}
