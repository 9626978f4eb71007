package dev.cinnabar.engine.pool;

import dev.cinnabar.dialect.DriverTarget;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes passwords out of what a driver, or a program's connector, says when there is no connection. Shared by all threads. */
public final class SecretWire implements ConnectionFactory.Wire {
    private static final String HIDDEN = "***";
    /** Shorter ones are found in any text. */
    private static final int SHORTEST = 4;

    private static final int DEPTH = 8;

    private final ConnectionFactory.Wire wire;
    private final List<String> secrets;

    private SecretWire(ConnectionFactory.Wire wire, List<String> secrets) {
        this.wire = wire;
        this.secrets = secrets;
    }

    /** The wire itself where there is nothing to hide. */
    public static ConnectionFactory.Wire of(ConnectionFactory.Wire wire, DriverTarget target) {
        List<String> secrets = target.secrets().stream()
                .filter(secret -> secret.length() >= SHORTEST)
                .toList();
        return secrets.isEmpty() ? wire : new SecretWire(wire, secrets);
    }

    @Override
    public Connection open() throws SQLException {
        try {
            return wire.open();
        } catch (SQLException failure) {
            throw isTold(failure, DEPTH) ? hidden(failure, DEPTH) : failure;
        }
    }

    @Override
    public void stands(Connection connection) throws SQLException {
        wire.stands(connection);
    }

    private boolean isTold(@Nullable Throwable failure, int depth) {
        if (failure == null || depth == 0) {
            return false;
        }
        String message = String.valueOf(failure.getMessage());
        return secrets.stream().anyMatch(message::contains) || isTold(failure.getCause(), depth - 1);
    }

    /** The same failure with its codes and its place, in words that may be shown. */
    private SQLException hidden(Throwable failure, int depth) {
        String message = String.valueOf(failure.getMessage());
        for (String secret : secrets) {
            message = message.replace(secret, HIDDEN);
        }
        Throwable cause = failure.getCause();
        SQLException sql = failure instanceof SQLException known ? known : new SQLException();
        SQLException hidden = new SQLException(
                message,
                sql.getSQLState(),
                sql.getErrorCode(),
                cause == null || depth == 0 ? null : hidden(cause, depth - 1));
        hidden.setStackTrace(failure.getStackTrace());
        return hidden;
    }
}
