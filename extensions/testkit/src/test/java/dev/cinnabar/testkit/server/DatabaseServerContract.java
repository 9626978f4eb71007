package dev.cinnabar.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What every server gives to tests. */
abstract class DatabaseServerContract {
    abstract DatabaseServer server();

    @Test
    void fresh_givesEmptyDatabasesOfTheirOwn() throws SQLException {
        try (var first = server().fresh("First");
                var second = server().fresh("Second")) {
            create(first);
            create(second);

            assertThat(count(first)).isZero();
            assertThat(first.url()).isNotEqualTo(second.url());
        }
    }

    @Test
    void version_saysWhatServes() {
        assertThat(server().version()).matches("\\d+\\..*");
        assertThat(server().source()).isNotBlank();
    }

    private static void create(TestDatabase database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE item (id INT PRIMARY KEY)");
        }
    }

    private static int count(TestDatabase database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM item")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
