package dev.cinnabar.it.bench.orm.start;

import dev.cinnabar.it.bench.BenchDatabase;
import dev.cinnabar.testkit.server.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A database that another process can read: a file where the database is SQLite. Confined to one thread. */
record StartPlace(BenchDatabase database, TestDatabase fresh) implements AutoCloseable {
    /** The rows of a table. */
    static final int ROWS = 10;

    static StartPlace on(BenchDatabase database, Path folder) {
        Path file = folder.resolve("start.db").toAbsolutePath();
        return new StartPlace(
                database,
                database.isServer()
                        ? database.fresh()
                        : new TestDatabase("sqlite:///" + file, "jdbc:sqlite:" + file, () -> {}));
    }

    String url() {
        return fresh.url();
    }

    String jdbcUrl() {
        return fresh.jdbcUrl();
    }

    /** Makes the table of an entity, and fills it. */
    void create(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(fresh.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table " + table + "(" + database.identity() + ", name varchar(255), quantity integer,"
                            + " price double precision, parent_id " + database.big() + ")");
            for (int row = 1; row <= ROWS; row++) {
                statement.execute(
                        "insert into " + table + " values (" + row + ", 'name " + row + "', " + row + ", 1.5, 1)");
            }
        }
    }

    @Override
    public void close() {
        fresh.close();
    }
}
