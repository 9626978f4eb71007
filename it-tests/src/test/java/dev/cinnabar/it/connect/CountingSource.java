package dev.cinnabar.it.connect;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Somebody else's DataSource, which remembers what it gave. */
record CountingSource(String jdbcUrl, List<Connection> given) implements BareSource {
    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = DriverManager.getConnection(jdbcUrl);
        given.add(connection);
        return connection;
    }
}
