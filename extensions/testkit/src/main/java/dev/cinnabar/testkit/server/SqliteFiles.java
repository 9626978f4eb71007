package dev.cinnabar.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;

/** SQLite has no server: each database is a file in a folder of its own, which goes with it. */
final class SqliteFiles implements DatabaseServer {
    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public String version() {
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite's driver does not answer: " + e.getMessage(), e);
        }
    }

    @Override
    public String source() {
        return "driver";
    }

    @Override
    public TestDatabase fresh(String owner) {
        try {
            var folder = Files.createTempDirectory("cinnabar-sqlite-");
            var file = folder.resolve("test.db");
            return new TestDatabase("sqlite:///" + file, "jdbc:sqlite:" + file, () -> Folders.delete(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
