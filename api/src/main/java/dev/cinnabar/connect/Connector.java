package dev.cinnabar.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** Makes a connection to the database in one's own way: with a token fetched for it, through a tunnel. Shared by all threads. */
@FunctionalInterface
public interface Connector {
    /**
     * Makes a new connection.
     *
     * @param jdbcUrl what the driver would be given
     * @param properties what the driver would be given, user and password among them; a copy, to be changed at will
     */
    Connection connect(String jdbcUrl, Properties properties) throws SQLException;
}
