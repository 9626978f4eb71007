package dev.cinnabar.spring.health;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.error.CinnabarException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether a database answers, and what is told of it: which one it is, or the code of the error. Never an address, a user, or a message.
 * Immutable.
 */
record DatabaseAnswer(boolean answers, Map<String, Object> details) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Asks the database, by one statement on a connection of its own. */
    static DatabaseAnswer of(Engine engine) {
        try {
            ask(engine.withOptions(engine.options().withTimeout(PATIENCE)));
            return new DatabaseAnswer(true, known(engine.dialect()));
        } catch (CinnabarException failure) {
            return new DatabaseAnswer(false, Map.of("error", failure.code().id() + " " + failure.code()));
        }
    }

    private static void ask(Engine engine) {
        try (Connection connection = engine.connect()) {
            connection.isolation(Isolation.AUTOCOMMIT);
            connection.queryRaw("SELECT 1").all();
        }
    }

    private static Map<String, Object> known(Dialect dialect) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("database", dialect.name());
        details.put("version", dialect.version());
        return details;
    }
}
