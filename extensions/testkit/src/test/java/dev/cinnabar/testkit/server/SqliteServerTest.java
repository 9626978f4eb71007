package dev.cinnabar.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqliteServerTest extends DatabaseServerContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    @Test
    void close_deletesTheFile() throws SQLException {
        var database = server().fresh("Closed");
        var file = Path.of(database.jdbcUrl().substring("jdbc:sqlite:".length()));
        try (var connection = DriverManager.getConnection(database.jdbcUrl())) {
            connection.createStatement().execute("CREATE TABLE item (id INT)");
        }
        assertThat(file).exists();

        database.close();

        assertThat(Files.exists(file.getParent())).isFalse();
    }
}
