package dev.cinnabar.dialect.mysql;

import dev.cinnabar.dialect.DriverSession;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.dialect.SessionRules;
import dev.cinnabar.dialect.TransactionStart;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.SerializationConflictException;
import dev.cinnabar.error.UsageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How MySQL's transactions run (MySQL 8.0 reference manual, 13.3.1): begun and ended by statements, one round trip each, where the
 * driver's own way of switching autocommit off and on takes two more. Immutable.
 */
final class MysqlSession implements SessionRules {
    private static final int IMPOSSIBLE_CONVERSION = 3988;
    private static final int LONGEST_LOCK_WAIT = 31_536_000;

    private final MysqlModes modes;

    MysqlSession(MysqlModes modes) {
        this.modes = modes;
    }

    @Override
    public void open(Connection connection) throws SQLException {
        MysqlModes.open(connection);
    }

    @Override
    public void verify(Connection connection) throws SQLException {
        modes.verify(connection);
    }

    /** The mode says how quotes and backslashes are read, which must be known while SQL is written. */
    @Override
    public void checkChange(String sql) {
        if (modes.areSetBy(sql)) {
            throw new UsageException(
                    ErrorCode.UNSAFE_PROPERTY,
                    "The statement sets sql_mode or the character set, which say how quotes, backslashes and letters are"
                            + " read",
                    "set the mode where connections are made: engine.events().on(Connect.class, connect ->"
                            + " connect.run(\"SET SESSION sql_mode = …\")); the character set is always utf8mb4");
        }
    }

    @Override
    public boolean commitsTransaction(String sql) {
        return ImplicitCommit.isDoneBy(sql, modes.lexis());
    }

    @Override
    public Set<Isolation> isolations() {
        return EnumSet.of(
                Isolation.READ_UNCOMMITTED,
                Isolation.READ_COMMITTED,
                Isolation.REPEATABLE_READ,
                Isolation.SERIALIZABLE);
    }

    @Override
    public Isolation defaultIsolation() {
        return Isolation.REPEATABLE_READ;
    }

    @Override
    public void begin(DriverSession session, TransactionStart start) throws SQLException {
        Isolation level = start.isolation();
        if (level != null) {
            session.run("SET TRANSACTION ISOLATION LEVEL " + level.sql());
        }
        session.run(start.readOnly() ? "START TRANSACTION READ ONLY" : "START TRANSACTION");
    }

    @Override
    public void commit(DriverSession session, TransactionStart start) throws SQLException {
        session.run("COMMIT");
    }

    @Override
    public void rollback(DriverSession session, TransactionStart start) throws SQLException {
        session.run("ROLLBACK");
    }

    /** Whole seconds, one for the locks of tables and one for those of rows (5.1.8 and 15.14). */
    @Override
    public List<String> limitLockWaits(Duration longest) {
        long seconds = SessionRules.roundedUp(longest, Duration.ofSeconds(1), LONGEST_LOCK_WAIT);
        return List.of(
                "SET SESSION lock_wait_timeout = " + seconds, "SET SESSION innodb_lock_wait_timeout = " + seconds);
    }

    /** A deadlock rolls the whole transaction back (MySQL 8.0 reference manual, 15.7.5). */
    @Override
    public boolean endsTransaction(DatabaseException error) {
        return error instanceof SerializationConflictException;
    }

    /**
     * The server turns a value into the character set that a column had when the statement was prepared, before it looks at the table
     * again; what cannot be written in that set is error 3988.
     */
    @Override
    public boolean mayBeStale(DatabaseException error) {
        return SessionRules.super.mayBeStale(error) || error.vendorCode() == IMPOSSIBLE_CONVERSION;
    }
}
