package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.error.TrustedSql;
import java.util.function.Consumer;

/** A connection to the database has been made; it is not yet in use. What {@link #run} sets holds for its life. */
public record Connect(Dialect dialect, Consumer<String> runner) implements ConnectionEvent {
    /** Runs a statement on it, without values. */
    @TrustedSql
    public void run(String sql) {
        runner.accept(sql);
    }

    @Override
    public String toString() {
        return "Connect[" + dialect.name() + "]";
    }
}
