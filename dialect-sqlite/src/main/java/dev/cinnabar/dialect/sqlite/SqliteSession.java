package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.DriverSession;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.dialect.SessionRules;
import dev.cinnabar.dialect.TransactionStart;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.DisconnectException;
import dev.cinnabar.error.ResourceException;
import dev.cinnabar.error.SerializationConflictException;
import dev.cinnabar.error.StatementCancelledException;
import dev.cinnabar.error.StatementTimeoutException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How SQLite's connections are set up and its transactions run (sqlite.org/lang_transaction.html). A transaction that may write takes
 * its lock before its first read, since one that reads first and writes then may find that it cannot. The driver is told once that it
 * does not commit by itself, and from then on leaves transactions to what is said here. Stateless.
 */
final class SqliteSession implements SessionRules {
    private static final int DRIVERS_PATIENCE = 3_000;
    private static final int PATIENCE = 5_000;

    private final String encoding;

    /**
     * Makes the rules for one database.
     *
     * @param encoding the one that texts are read by
     */
    SqliteSession(String encoding) {
        this.encoding = encoding;
    }

    /** The encoding of a database's texts; it cannot change once there is a table (sqlite.org/pragma.html, encoding). */
    static String encoding(Connection connection) throws SQLException {
        return text(connection, "PRAGMA encoding");
    }

    @Override
    public void open(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            connection.setAutoCommit(false);
            rollback(connection);
        }
        SessionRules.run(connection, "PRAGMA foreign_keys = ON");
        int patience = number(connection, "PRAGMA busy_timeout");
        if (patience == 0 || patience == DRIVERS_PATIENCE) {
            patience = PATIENCE;
            SessionRules.run(connection, "PRAGMA busy_timeout = " + patience);
        }
        requireSet(connection, WriteAheadLog.switchOn(connection, Duration.ofMillis(patience)));
    }

    @Override
    public void join(Connection connection) throws SQLException {
        if (number(connection, "PRAGMA foreign_keys") != 1) {
            throw new SQLException(
                    "foreign keys are off, and cannot be switched on within a transaction: let the DataSource do it,"
                            + " by the property foreign_keys=true of its URL");
        }
    }

    /** The driver takes it that a transaction is open, as it would be if it had begun one: so there is one that it can end, or go on with. */
    @Override
    public void giveBack(Connection connection, boolean autoCommit) throws SQLException {
        try {
            SessionRules.run(connection, "BEGIN");
        } catch (SQLException oneIsOpen) {
            rollback(connection);
            SessionRules.run(connection, "BEGIN");
        }
        connection.setAutoCommit(autoCommit);
    }

    /** What could not be set would be missed only when it is too late. */
    private void requireSet(Connection connection, String journal) throws SQLException {
        if (number(connection, "PRAGMA foreign_keys") != 1 || number(connection, "PRAGMA busy_timeout") == 0) {
            throw new SQLException("foreign keys or the busy timeout could not be switched on");
        }
        String texts = encoding(connection);
        if (!texts.equals(encoding)) {
            throw new SQLException("the database was in " + encoding + " and is in " + texts + " now");
        }
        if (!journal.equals("wal") && !journal.equals("memory")) {
            throw new SQLException("the journal is " + journal + " and could not be made a write-ahead log");
        }
    }

    static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        String text = text(connection, sql);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /** A transaction is serializable whatever is asked for; reads that stand alone are what READ COMMITTED promises. */
    @Override
    public Set<Isolation> isolations() {
        return EnumSet.of(Isolation.READ_COMMITTED, Isolation.SERIALIZABLE);
    }

    @Override
    public Isolation defaultIsolation() {
        return Isolation.READ_COMMITTED;
    }

    @Override
    public void isolate(Connection connection, Isolation level) {
        // every transaction is serializable
    }

    @Override
    public void begin(DriverSession session, TransactionStart start) throws SQLException {
        if (start.remakesTables()) {
            switchKeys(session.jdbc(), beforeTablesRemade(), 0);
        }
        if (start.readOnly()) {
            session.run("PRAGMA query_only = ON");
        }
        session.run(start.deferred() ? "BEGIN DEFERRED" : "BEGIN IMMEDIATE");
    }

    @Override
    public void commit(DriverSession session, TransactionStart start) throws SQLException {
        session.run("COMMIT");
        afterwards(session, start);
    }

    @Override
    public void rollback(DriverSession session, TransactionStart start) throws SQLException {
        try {
            session.run("ROLLBACK");
        } catch (SQLException failure) {
            passOver(failure);
        }
        afterwards(session, start);
    }

    private static void rollback(Connection connection) throws SQLException {
        try {
            SessionRules.run(connection, "ROLLBACK");
        } catch (SQLException failure) {
            passOver(failure);
        }
    }

    /** Some errors end the transaction by themselves. */
    private static void passOver(SQLException failure) throws SQLException {
        String message = failure.getMessage();
        if (message == null || !message.contains("no transaction is active")) {
            throw failure;
        }
    }

    @Override
    public List<String> beforeTablesRemade() {
        return List.of("PRAGMA foreign_keys = OFF");
    }

    @Override
    public List<String> afterTablesRemade() {
        return List.of("PRAGMA foreign_keys = ON");
    }

    /** Within a transaction it would be passed over without a word (sqlite.org/pragma.html, foreign_keys). */
    private static void switchKeys(Connection connection, List<String> words, int wanted) throws SQLException {
        for (String sql : words) {
            SessionRules.run(connection, sql);
        }
        if (number(connection, "PRAGMA foreign_keys") != wanted) {
            throw new SQLException("foreign keys could not be switched " + (wanted == 0 ? "off" : "on"));
        }
    }

    private void afterwards(DriverSession session, TransactionStart start) throws SQLException {
        if (start.remakesTables()) {
            switchKeys(session.jdbc(), afterTablesRemade(), 1);
        }
        if (start.readOnly()) {
            session.run("PRAGMA query_only = OFF");
        }
    }

    /** Zero would be no patience at all (sqlite.org/pragma.html, busy_timeout). */
    @Override
    public List<String> limitLockWaits(Duration longest) {
        long patience = SessionRules.roundedUp(longest, Duration.ofMillis(1), Integer.MAX_VALUE);
        return List.of("PRAGMA busy_timeout = " + patience);
    }

    /** sqlite.org/lang_transaction.html, 2.1: errors after which the transaction may have been rolled back already. */
    @Override
    public boolean endsTransaction(DatabaseException error) {
        return error instanceof ResourceException
                || error instanceof StatementTimeoutException
                || error instanceof StatementCancelledException
                || error instanceof SerializationConflictException
                || error instanceof DisconnectException;
    }

    @Override
    public boolean isInProcess() {
        return true;
    }

    @Override
    public boolean hasOneWriter() {
        return true;
    }

    @Override
    public boolean keepsStatements() {
        return false;
    }

    @Override
    public boolean buffersRows() {
        return false;
    }
}
