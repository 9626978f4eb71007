package dev.cinnabar.it.ext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Models of databases of SQLite, and of what it alone has. */
class SqliteModelsTest extends ModelsContract {
    private static final List<String> OWN = List.of(
            "CREATE TABLE own (id INTEGER PRIMARY KEY AUTOINCREMENT, \"no type\", odd LONG UNSIGNED VARCHAR(10), n"
                    + " NUMERIC, t TEXT COLLATE NOCASE UNIQUE, d DEFAULT (1 + 2), s TEXT DEFAULT 'it''s', w INTEGER AS"
                    + " (n * 2) VIRTUAL, x INTEGER GENERATED ALWAYS AS (n + 1) STORED, made TEXT DEFAULT"
                    + " CURRENT_TIMESTAMP, at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, f FLOAT, b BOOLEAN NOT NULL"
                    + " DEFAULT FALSE, CHECK (n > 0), CONSTRAINT \"named check\" CHECK (s <> ''), UNIQUE (n, s))",
            "CREATE INDEX part ON own (n DESC, lower(t)) WHERE n > 0",
            "CREATE UNIQUE INDEX once ON own (s)",
            "CREATE UNIQUE INDEX once_part ON own (f) WHERE f > 0",
            "CREATE TABLE strict_one (id INT PRIMARY KEY, v ANY) STRICT, WITHOUT ROWID",
            "CREATE TABLE text_key (code TEXT PRIMARY KEY, own_id REFERENCES own, own2 INTEGER REFERENCES own"
                    + " DEFERRABLE INITIALLY DEFERRED)",
            "CREATE TABLE missing (id INTEGER PRIMARY KEY, gone INTEGER REFERENCES nowhere (id))",
            "CREATE TABLE \"sqlite 'quoted'\" (\"a\"\"b\" INTEGER PRIMARY KEY, [c d] INT REFERENCES \"sqlite 'quoted'\")",
            "CREATE TABLE " + "long_".repeat(60) + " (" + "column_".repeat(60) + " INTEGER PRIMARY KEY)",
            "CREATE TABLE " + "long_".repeat(61) + " (" + "column_".repeat(60) + " INTEGER PRIMARY KEY, "
                    + "column_".repeat(61) + " INTEGER)");

    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    @Test
    void whatItAloneHas_isTheSame() throws Exception {
        engine.inTransaction(connection -> OWN.forEach(connection::executeRaw));

        try (WrittenModels written = expectSame()) {
            assertThat(written.plain()).isEmpty();
        }
    }
}
