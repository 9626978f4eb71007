package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.error.UsageException;
import java.sql.SQLException;
import java.sql.Wrapper;
import java.util.function.Consumer;

/**
 * A connection to the database has been made; it is not yet in use. What {@link #run} sets holds for its life.
 *
 * @param runner runs a statement on it
 * @param wire the connection as its driver made it
 */
public record Connect(Dialect dialect, Consumer<String> runner, Wrapper wire) implements ConnectionEvent {
    /** Runs a statement on it, without values. */
    @TrustedSql
    public void run(String sql) {
        runner.accept(sql);
    }

    /**
     * The driver's own object, for what only the driver can do: functions of a database that are written in Java, types of its own. It
     * stays the engine's: whoever asks keeps nothing, closes nothing, and ends no transaction.
     *
     * @throws UsageException if the connection is of another driver
     */
    public <T> T driver(Class<T> type) {
        try {
            return type.isInstance(wire) ? type.cast(wire) : wire.unwrap(type);
        } catch (SQLException | ClassCastException another) { // SQLite's driver casts
            throw new UsageException(
                    ErrorCode.WRONG_TYPE,
                    "The connection to " + dialect.name() + " is no " + type.getName(),
                    "ask dialect().name() first, and listen only where the driver is the one that you mean",
                    another);
        }
    }

    @Override
    public String toString() {
        return "Connect[" + dialect.name() + "]";
    }
}
