package dev.cinnabar.dialect;

import dev.cinnabar.error.TrustedSql;
import java.sql.Connection;
import java.sql.SQLException;

/** A connection as {@link SessionRules} use it: short commands run on it again and again. Confined to who holds the connection. */
public interface DriverSession {
    /** The driver's connection. */
    Connection jdbc();

    /** Runs a command that takes no values and gives no rows; it is kept prepared where that saves time. */
    void run(@TrustedSql String sql) throws SQLException;
}
