package dev.cinnabar.it.orm;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Empties all tables of a database, and lets their keys count from 1 again. What a test left locked is an error here, not a wait without
 * end.
 *
 * @param limit how long to wait for a lock
 */
record Emptying(String limit, List<Step> steps) {
    private static final Emptying POSTGRES = new Emptying(
            "SET lock_timeout = '20s'",
            List.of(new Step(
                    "SELECT string_agg(format('%I', tablename), ', ') FROM pg_tables WHERE schemaname = 'public'",
                    "TRUNCATE %s RESTART IDENTITY CASCADE")));
    private static final String MYSQL_TABLES =
            "SELECT concat('`', table_name, '`') FROM information_schema.tables WHERE table_schema = database()";

    /** To set a counter back takes a hundred times as long as to delete nothing, and few tests write to most tables. */
    private static final Emptying MYSQL = new Emptying(
            "SET lock_wait_timeout = 20, innodb_lock_wait_timeout = 20, foreign_key_checks = 0,"
                    + " information_schema_stats_expiry = 0",
            List.of(
                    new Step(MYSQL_TABLES, "DELETE FROM %s"),
                    new Step(MYSQL_TABLES + " AND auto_increment > 1", "ALTER TABLE %s AUTO_INCREMENT = 1")));

    /**
     * Something to be done with tables.
     *
     * @param tables the query for their names
     * @param change what is done with one of them
     */
    private record Step(String tables, String change) {
        void run(Statement statement) throws SQLException {
            for (String table : names(statement)) {
                statement.execute(change.formatted(table));
            }
        }

        private List<String> names(Statement statement) throws SQLException {
            try (var rows = statement.executeQuery(tables)) {
                List<String> names = new ArrayList<>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        }
    }

    /** Null where a database is a file, and best made anew. */
    static @Nullable Emptying of(String product) {
        return switch (product) {
            case "PostgreSQL" -> POSTGRES;
            case "MySQL" -> MYSQL;
            default -> null;
        };
    }

    void run(String jdbcUrl) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(limit);
            for (Step step : steps) {
                step.run(statement);
            }
        }
    }
}
