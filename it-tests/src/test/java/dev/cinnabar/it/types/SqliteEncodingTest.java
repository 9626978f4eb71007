package dev.cinnabar.it.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.TestDatabase;
import dev.cinnabar.type.Types;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts come back the same in each encoding that an SQLite database can have, and through the engine as through its types. */
class SqliteEncodingTest {
    private static final List<String> TEXTS =
            List.of("", "a", "customer name 1", "Straße", "дом", "䅂䉃", "日本語", "\ud83d\ude00", "nul \0 inside", "\0");
    private static final TextColumn WORDS = ColumnDefinition.column("words", Types.TEXT);
    private static final Table NOTES = Sql.table("notes", WORDS);

    private static void run(TestDatabase database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> all(Engine engine) {
        try (dev.cinnabar.connect.Connection connection = engine.connect()) {
            return connection.execute(Sql.select(NOTES.column(WORDS))).all();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16le", "UTF-16be"})
    void text_isReadAsItWasWritten_inEachEncoding(String encoding) throws SQLException {
        try (TestDatabase database = Databases.sqlite().fresh("SqliteEncodingTest")) {
            run(database, "PRAGMA encoding = '" + encoding + "'", "CREATE TABLE notes (words TEXT)");
            try (Engine engine = Engine.create(database.url())) {
                engine.inTransaction(connection -> TEXTS.forEach(
                        text -> connection.execute(Sql.insert(NOTES).set(WORDS, text))));

                assertThat(all(engine)).containsExactlyElementsOf(TEXTS);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X'616263'", "X''"})
    @Tag("REL-50")
    void bytesInATextColumn_areRefused_throughTheEngine(String bytes) throws SQLException {
        try (TestDatabase database = Databases.sqlite().fresh("SqliteEncodingTest");
                Engine engine = Engine.create(database.url())) {
            engine.inTransaction(connection -> MetaData.of(NOTES).createAll(connection));
            run(database, "INSERT INTO notes VALUES (" + bytes + ")");

            assertThatThrownBy(() -> all(engine))
                    .isInstanceOfSatisfying(
                            UsageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNREADABLE_VALUE));
        }
    }

    @Test
    void databaseOfAnotherEncoding_isRefused_whereOneOfUtf8Was() throws SQLException {
        try (TestDatabase database = Databases.sqlite().fresh("SqliteEncodingTest");
                Engine engine = Engine.create(database.url())) {
            try (dev.cinnabar.connect.Connection connection = engine.connect()) {
                connection.executeRaw("PRAGMA encoding = 'UTF-16'");
                connection.executeRaw("CREATE TABLE notes (words TEXT)");
                connection.commit();
            }

            assertThatThrownBy(engine::connect).hasMessageContaining("UTF-16le");
        }
    }
}
