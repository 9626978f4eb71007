package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;
import java.sql.DriverManager;
import java.sql.SQLException;

class PostgresClosingTest extends ClosingContract {
    PostgresClosingTest() {
        super(Databases.postgres());
    }

    @Override
    String slow() {
        return "SELECT pg_sleep(60)";
    }

    /** Client sessions of the database; one whose socket was closed while it slept is not counted: the server sees that later. */
    @Override
    long remains() throws SQLException {
        try (var outside = DriverManager.getConnection(database().jdbcUrl());
                var statement = outside.createStatement();
                var rows = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND pid <> pg_backend_pid() AND query NOT LIKE '%pg_sleep(60)%'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
