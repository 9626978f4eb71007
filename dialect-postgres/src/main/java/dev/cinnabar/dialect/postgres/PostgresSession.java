package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.dialect.SessionRules;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How PostgreSQL's transactions run: as JDBC has them, the driver sending BEGIN along with the first statement. Stateless. */
final class PostgresSession implements SessionRules {
    static final PostgresSession INSTANCE = new PostgresSession();

    private PostgresSession() {}

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
        return Isolation.READ_COMMITTED;
    }

    /** With the old meaning of strings a backslash could end a text elsewhere than it seems (manual 4.1.2.1). */
    @Override
    public void verify(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW standard_conforming_strings")) {
            if (row.next() && !row.getString(1).equals("on")) {
                throw refused("standard_conforming_strings is off on the server");
            }
        }
    }

    @Override
    public void checkChange(String sql) {
        if (sql.toLowerCase(Locale.ROOT).contains("standard_conforming_strings")) {
            throw refused("The statement sets standard_conforming_strings");
        }
    }

    private static UsageException refused(String problem) {
        return new UsageException(
                ErrorCode.UNSAFE_PROPERTY,
                problem + ", which says how backslashes are read",
                "leave it on: E'…' has backslash escapes where they are wanted");
    }

    /** At least a millisecond, since zero is no limit (manual 19.11.1). */
    @Override
    public List<String> limitLockWaits(Duration longest) {
        return List.of(
                "SET lock_timeout = " + SessionRules.roundedUp(longest, Duration.ofMillis(1), Integer.MAX_VALUE));
    }

    @Override
    public void cancel(Statement running) throws SQLException {
        CancelRequest.send(running);
    }

    /** Cursors end with their transaction (PostgreSQL documentation, DECLARE). */
    @Override
    public boolean streamsInTransaction() {
        return true;
    }
}
