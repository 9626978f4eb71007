package dev.cinnabar.it.connect;

import static dev.cinnabar.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.testkit.server.Databases;
import org.junit.jupiter.api.Test;

class PostgresServerTest extends ServerContract {
    PostgresServerTest() {
        super(Databases.postgres());
    }

    @Override
    String sessionNumber() {
        return "SELECT pg_backend_pid()";
    }

    @Override
    String kill(long session) {
        return "SELECT pg_terminate_backend(" + session + ", 5000)";
    }

    @Override
    String sleep(int seconds) {
        return "SELECT pg_sleep(" + seconds + ")";
    }

    @Override
    String setLevelOfSession() {
        return "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE";
    }

    @Test
    void meaningOfBackslashes_isNotChanged() {
        try (Connection connection = engine().connect()) {
            assertThatThrownBy(() -> connection.executeRaw("SET standard_conforming_strings = off"))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("standard_conforming_strings");

            connection.executeRaw("SET application_name = 'harmless'");
            assertThatThrownBy(() -> connection.execute(text("SET standard_conforming_strings TO off")))
                    .isInstanceOf(UsageException.class);
        }
    }
}
