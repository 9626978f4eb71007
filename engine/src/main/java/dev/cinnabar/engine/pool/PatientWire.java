package dev.cinnabar.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Connections to which the server may be silent for longer once they stand than while they are being made. Shared by all threads.
 *
 * @param socketTimeout how long, then
 */
public record PatientWire(ConnectionFactory.Wire wire, Duration socketTimeout) implements ConnectionFactory.Wire {
    @Override
    public Connection open() throws SQLException {
        return wire.open();
    }

    @Override
    public void stands(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(socketTimeout.toMillis()));
    }
}
