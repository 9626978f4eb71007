package dev.cinnabar.engine.pool;

import dev.cinnabar.dialect.DriverTarget;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Connections that a driver makes, asked by itself and not through DriverManager. Shared by all threads. */
public record DriverWire(Driver driver, DriverTarget target) implements ConnectionFactory.Wire {
    @Override
    public Connection open() throws SQLException {
        Connection connection = connect();
        if (connection == null) {
            throw new SQLException("the driver does not know the URL " + target.jdbcUrl(), "08001");
        }
        return connection;
    }

    /** A driver may throw what is no SQLException where it cannot read a property; its words could show a secret one. */
    private @Nullable Connection connect() throws SQLException {
        try {
            return driver.connect(target.jdbcUrl(), properties(target));
        } catch (IllegalArgumentException unread) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "The driver cannot read the value of one of the properties "
                            + new TreeSet<>(target.properties().keySet()),
                    "look at those that the URL or the builder sets: most of them are numbers, or true or false");
        }
    }

    /** What the driver is told beside the URL; a new copy, since drivers write into theirs. */
    public static Properties properties(DriverTarget target) {
        Properties properties = new Properties();
        properties.putAll(target.properties());
        return properties;
    }
}
