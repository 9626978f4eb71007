package dev.cinnabar.engine.pool;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where HikariCP gets its connections from; it remembers what belongs to each. Shared by all threads. */
final class OpenedConnections implements DataSource {
    /** How long the pool waits for a connection that is being made while it closes. */
    private static final int CLOSING_SECONDS = 2;

    private final ConnectionFactory factory;
    private final Map<Connection, PhysicalConnection> opened = new ConcurrentHashMap<>();
    private final Queue<PhysicalConnection> ahead = new ConcurrentLinkedQueue<>();

    OpenedConnections(ConnectionFactory factory) {
        this.factory = factory;
    }

    /** Makes a connection before it is asked for; nothing if one waits already. */
    void openOneAhead() {
        if (ahead.isEmpty()) {
            ahead.add(factory.open());
        }
    }

    PhysicalConnection of(Connection jdbc) {
        PhysicalConnection known = opened.get(jdbc);
        if (known == null) {
            throw new IllegalStateException("the pool handed out a connection that it was not given");
        }
        return known;
    }

    @Override
    public Connection getConnection() throws SQLException {
        PhysicalConnection waiting = ahead.poll();
        PhysicalConnection connection = waiting == null ? open() : waiting;
        opened.values().removeIf(PhysicalConnection::isClosed);
        opened.put(connection.jdbc(), connection);
        return connection.jdbc();
    }

    private PhysicalConnection open() throws SQLException {
        try {
            return factory.open();
        } catch (RuntimeException failure) {
            throw new SQLException(failure.getMessage(), failure);
        }
    }

    void close() {
        for (PhysicalConnection left = ahead.poll(); left != null; left = ahead.poll()) {
            left.close();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return CLOSING_SECONDS;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
