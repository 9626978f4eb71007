package dev.cinnabar.it.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.Retry;
import dev.cinnabar.testkit.server.Databases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PostgreSQL refuses plans that a change of their table has made stale. */
class PostgresPlanTest extends ConnectContract {
    PostgresPlanTest() {
        super(Databases.postgres());
    }

    @Test
    @Tag("REL-51")
    void stalePlan_isInvisibleForTheFirstStatementAndSafeToRetryLater() {
        engine().executeRaw("CREATE TABLE plans (x INTEGER)");
        try (Connection connection = engine().connect()) {
            runOften(connection);
            engine().executeRaw("ALTER TABLE plans ADD COLUMN y INTEGER");
            assertThat(connection.queryRaw("SELECT * FROM plans").keys()).containsExactly("x", "y");
            connection.rollback();

            runOften(connection);
            engine().executeRaw("ALTER TABLE plans ADD COLUMN z INTEGER");
            connection.queryRaw("SELECT 1").all();
            CinnabarException stale = null;
            try {
                connection.queryRaw("SELECT * FROM plans").all();
            } catch (CinnabarException failure) {
                stale = failure;
            }

            assertThat(stale).isNotNull().extracting(CinnabarException::retry).isEqualTo(Retry.SAFE);
        }
    }

    /** The driver keeps a plan on the server after five runs. */
    private static void runOften(Connection connection) {
        for (int i = 0; i < 10; i++) {
            connection.queryRaw("SELECT * FROM plans").all();
        }
        connection.rollback();
    }
}
