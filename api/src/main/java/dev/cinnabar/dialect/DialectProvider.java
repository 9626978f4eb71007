package dev.cinnabar.dialect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Set;

/**
 * The door of a dialect: found by {@code ServiceLoader}, it answers for the URLs of its database and makes the dialect. Stateless.
 */
public interface DialectProvider {
    /** The dialect's name: {@code postgresql}. Two providers of one name are refused. */
    String name();

    /** The schemes of URLs that it answers for. */
    Set<String> schemes();

    /**
     * What the driver is given for a URL. The parts are checked and put together anew; nothing of the URL is passed on unseen.
     *
     * @throws dev.cinnabar.error.UsageException if a part cannot be, or a property is not on the list
     */
    DriverTarget target(DatabaseUrl url, DriverSettings settings);

    /** The dialect of the newest version that it knows, for work without a database. */
    Dialect dialect();

    /** The dialect of the database behind a connection: its version is asked once. */
    Dialect dialect(Connection connection) throws SQLException;

    /** Whether a connection of unknown origin is to its database. */
    boolean speaks(DatabaseMetaData metaData) throws SQLException;
}
