package dev.cinnabar.it.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.testkit.server.Databases;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SqliteLockWaitsTest extends LockWaitsContract {
    SqliteLockWaitsTest() {
        super(Databases.sqlite());
    }

    @Override
    String limit(Connection connection) {
        return connection
                .queryRaw("PRAGMA busy_timeout")
                .scalarOne(Object.class)
                .toString();
    }

    @Override
    String thirtySeconds() {
        return "30000";
    }

    @Test
    void databaseInMemory_outlivesTheConnectionThatWasLimited() {
        try (Engine memory = Engine.create("sqlite:///:memory:")) {
            memory.executeRaw("CREATE TABLE kept (id INTEGER)");
            try (Connection connection = memory.connect()) {
                connection
                        .dialect()
                        .session()
                        .limitLockWaits(Duration.ofSeconds(1))
                        .forEach(connection::executeRaw);
                connection.commit();
            }

            assertThat(memory.inspector().tableNames()).containsExactly("kept");
        }
    }

    @Test
    void locksOfASession_areNone_sinceTheOneWriterIsTheLock() {
        try (Connection connection = engine().connect()) {
            assertThat(connection.dialect().sessionLocks()).isEmpty();
        }
    }
}
