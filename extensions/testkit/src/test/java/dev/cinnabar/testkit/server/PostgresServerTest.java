package dev.cinnabar.testkit.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PostgresServerTest extends DatabaseServerContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }

    @Test
    void connect_isRefused_whenThePasswordIsWrong() {
        try (var database = server().fresh("Guarded")) {
            var url = database.jdbcUrl().replaceAll("password=.*", "password=wrong");

            assertThatThrownBy(() -> DriverManager.getConnection(url)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void connect_isRefused_whenTheDatabaseWasDropped() {
        var database = server().fresh("Dropped");

        database.close();

        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl()))
                .isInstanceOf(SQLException.class);
    }
}
