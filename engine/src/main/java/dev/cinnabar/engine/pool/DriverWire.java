package dev.cinnabar.engine.pool;

import dev.cinnabar.dialect.DriverTarget;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/** Connections that a driver makes, asked by itself and not through DriverManager. Shared by all threads. */
public record DriverWire(Driver driver, DriverTarget target) implements ConnectionFactory.Wire {
    @Override
    public Connection open() throws SQLException {
        Connection connection = driver.connect(target.jdbcUrl(), properties(target));
        if (connection == null) {
            throw new SQLException("the driver does not know the URL " + target.jdbcUrl(), "08001");
        }
        return connection;
    }

    /** What the driver is told beside the URL; a new copy, since drivers write into theirs. */
    public static Properties properties(DriverTarget target) {
        Properties properties = new Properties();
        properties.putAll(target.properties());
        return properties;
    }
}
