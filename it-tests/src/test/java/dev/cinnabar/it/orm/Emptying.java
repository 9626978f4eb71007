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
 * @param tables the query for their names
 * @param empty what empties one of them
 */
record Emptying(String limit, String tables, List<String> empty) {
    private static final Emptying POSTGRES = new Emptying(
            "SET lock_timeout = '20s'",
            "SELECT string_agg(format('%I', tablename), ', ') FROM pg_tables WHERE schemaname = 'public'",
            List.of("TRUNCATE %s RESTART IDENTITY CASCADE"));
    private static final Emptying MYSQL = new Emptying(
            "SET lock_wait_timeout = 20, innodb_lock_wait_timeout = 20, foreign_key_checks = 0",
            "SELECT concat('`', table_name, '`') FROM information_schema.tables WHERE table_schema = database()",
            List.of("DELETE FROM %s", "ALTER TABLE %s AUTO_INCREMENT = 1"));

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
            for (String table : names(statement)) {
                for (String sql : empty) {
                    statement.execute(sql.formatted(table));
                }
            }
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
