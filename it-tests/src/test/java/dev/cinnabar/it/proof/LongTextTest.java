package dev.cinnabar.it.proof;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.testkit.size.LongText.million;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Lexis;
import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.dialect.Version;
import dev.cinnabar.dialect.WrittenSql;
import dev.cinnabar.dialect.postgres.PostgresTypes;
import dev.cinnabar.dialect.sqlite.SqliteTypes;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.node.RawSql;
import dev.cinnabar.testkit.size.ProcessorTime;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeAdapter;
import dev.cinnabar.type.Types;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a database, its schema or a file may hand to a parser: a million characters of the worst kind. */
@Tag("once")
class LongTextTest {
    private static final List<String> DIALECTS = List.of("sqlite", "postgresql", "mysql");
    private static final List<String> PIECES = List.of(
            "a", "1", " ", "(", ")", "'", "''", "\"", "\\\"", "[", "{", "}", ",", ",(", "/*", "-", "a ", "((a),", "::a",
            "::", "$a", "E'a' \n", ".11", "\"a\"=>", "1 year ", "1:", "`");

    private static List<String> texts() {
        return PIECES.stream().map(piece -> million(piece)).toList();
    }

    private static String shown(String text) {
        return text.substring(0, 20);
    }

    @Test
    @Tag("SEC-22")
    void scanner_readsAMillionCharacters_inASecond() {
        Lexis all = new Lexis(EnumSet.allOf(Lexis.Rule.class));
        for (String text : texts()) {
            for (Lexis lexis : List.of(Lexis.STANDARD, all)) {
                ProcessorTime.assertQuick(shown(text), () -> SqlTokens.of(text, lexis));
                ProcessorTime.assertQuick(shown(text), () -> SqlTokens.withoutParentheses(text, lexis));
                ProcessorTime.assertQuick(shown(text), () -> WrittenSql.of(text, lexis));
                ProcessorTime.assertQuick(shown(text), () -> {
                    SqlTokens tokens = SqlTokens.of(text, lexis);
                    assertThat(tokens.parts(0, tokens.size())).isNotNull();
                });
            }
        }
    }

    @Test
    @Tag("SEC-22")
    void defaults_areCompared_inASecond() {
        for (String dialect : DIALECTS) {
            try (Engine engine = Engine.offline(dialect, sql -> {})) {
                for (String text : texts()) {
                    ProcessorTime.assertQuick(dialect + " " + shown(text), () -> compare(engine, Types.VARCHAR, text));
                    ProcessorTime.assertQuick(dialect + " " + shown(text), () -> compare(engine, Types.DECIMAL, text));
                }
            }
        }
    }

    private static void compare(Engine engine, SqlType<?> type, String text) {
        ColumnDefinition<?> brief = column("c", type).serverDefault("1");
        ColumnDefinition<?> lengthy = column("c", type).serverDefault(text);
        assertThat(List.of(true, false)).contains(engine.dialect().schema().isSameDefault(brief, lengthy));
    }

    @Test
    void defaults_thatAreLongTexts_areTold() {
        String text = "a''b".repeat(50_000);
        ColumnDefinition<?> one = column("c", Types.VARCHAR).serverDefault("'" + text + "'");
        ColumnDefinition<?> same = column("c", Types.VARCHAR).serverDefault("('" + text + "'::character varying)");
        ColumnDefinition<?> other = column("c", Types.VARCHAR).serverDefault("'" + text + "c'");

        try (Engine engine = Engine.offline("postgresql", sql -> {})) {
            assertThat(engine.dialect().schema().isSameDefault(one, same)).isTrue();
            assertThat(engine.dialect().schema().isSameDefault(one, other)).isFalse();
        }
    }

    @Test
    @Tag("SEC-22")
    void values_areRead_inASecond() {
        List<SqlType<?>> types = List.of(
                PostgresTypes.HSTORE,
                PostgresTypes.MONEY,
                PostgresTypes.INT4RANGE,
                PostgresTypes.INT4MULTIRANGE,
                Types.array(Types.TEXT),
                Types.array(Types.array(Types.TEXT)),
                Types.INTERVAL,
                Types.UUID);
        try (Engine engine = Engine.offline("postgresql", sql -> {})) {
            for (String text : texts()) {
                for (SqlType<?> type : types) {
                    assertReadQuickly(engine.dialect().types().adapter(type), type.name(), text);
                    assertReadQuickly(engine.dialect().types().adapter(type), type.name(), "{" + text + "}");
                }
                assertReadQuickly(engine.dialect().types().adapter(Types.INTERVAL), "INTERVAL", "P" + text);
                assertReadQuickly(engine.dialect().types().adapter(PostgresTypes.HSTORE), "HSTORE", "\"a" + text);
            }
        }
    }

    /** A server sends none of these; whatever is thrown, it is thrown soon. */
    private static void assertReadQuickly(TypeAdapter<?> adapter, String type, String text) {
        ProcessorTime.assertQuick(type + " " + shown(text), () -> {
            try {
                assertThat(adapter.fromText(text)).isNotNull();
            } catch (RuntimeException refused) {
                assertThat(refused).isNotNull();
            }
        });
    }

    /** Any column of SQLite takes any text. */
    @Test
    @Tag("SEC-22")
    void valuesOfSqlite_areRead_inASecond() {
        List<SqlType<?>> types = List.of(
                Types.INTEGER,
                Types.DOUBLE,
                Types.DECIMAL,
                Types.decimal(10, 2),
                Types.decimal(30, 2),
                Types.BOOLEAN,
                Types.DATE,
                Types.TIME,
                Types.TIME_WITH_ZONE,
                Types.DATETIME,
                Types.TIMESTAMP,
                Types.INTERVAL,
                Types.UUID,
                Types.BINARY,
                Types.varchar(10),
                Types.enumeration(Thread.State.class),
                SqliteTypes.datetime(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
        List<String> texts = List.of("1", "a", " ", "-", ".", "1.", "2026-01-01 ", "00:00:00.", "P1D", "1e1", "\u00E4");
        try (Engine engine = Engine.create("sqlite:///:memory:");
                Connection connection = engine.connect()) {
            for (String piece : texts) {
                String stored = million(piece);
                types.forEach(type -> assertUnreadable(connection, stored, type));
                assertUnreadable(connection, "2026-01-01 00:00:00." + stored, Types.TIMESTAMP);
                assertUnreadable(connection, "2026-01-01T" + stored + "Z", Types.DATETIME);
            }
        }
    }

    private static void assertUnreadable(Connection connection, String stored, SqlType<?> type) {
        String what = type.name() + " " + shown(stored);
        var query = Sql.text("SELECT :stored AS stored").bind("stored", stored);
        ProcessorTime.assertQuick(
                what,
                () -> assertThatThrownBy(() -> connection
                                .execute(query.returns(Sql.expression(new RawSql("stored"), type)))
                                .all())
                        .as(what)
                        .isInstanceOfSatisfying(
                                UsageException.class,
                                refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNREADABLE_VALUE))
                        .message()
                        .hasSizeLessThan(1_000));
    }

    @Test
    @Tag("SEC-22")
    void versions_areRead_inASecond() {
        for (String text : texts()) {
            ProcessorTime.assertQuick(shown(text), () -> Version.of(text));
        }
    }

    @Test
    @Tag("SEC-22")
    void schemaOfAHostileFile_isRead_inASecond() {
        String blanks = " ".repeat(300_000);
        List<String> tables = List.of(
                "CREATE TABLE t (c a" + blanks + "b)",
                "CREATE TABLE t (c INT GENERATED" + blanks + "ALWAYS)",
                "CREATE TABLE t (c VARCHAR" + blanks + "(10))",
                "CREATE TABLE t (c TEXT DEFAULT '" + "a".repeat(300_000) + "')",
                "CREATE TABLE t (c TEXT CHECK (c <> '" + "((''".repeat(80_000) + "'))",
                "CREATE TABLE t (c TEXT /*" + "(".repeat(300_000) + "*/)",
                "CREATE TABLE t (c \"" + "a b\"\"".repeat(60_000) + "\")",
                "CREATE TABLE t (c INT PRIMARY KEY" + " NOT NULL REFERENCES t".repeat(20_000) + ")",
                "CREATE TABLE t (c INT PRIMARY KEY" + ", FOREIGN KEY (c) REFERENCES t".repeat(20_000) + ")");
        for (String table : tables) {
            try (Engine engine = Engine.create("sqlite:///:memory:")) {
                engine.executeRaw(table);
                ProcessorTime.assertQuick(
                        table.substring(0, 40), () -> Inspector.of(engine).table("t"));
            }
        }
    }

    @Test
    void declaredTypes_areKnown_whateverTheirBlanks() {
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            engine.executeRaw(
                    "CREATE TABLE t (a  varchar  ( 10 ) , b DECIMAL( 8 , 2 ), c INT GENERATED  ALWAYS AS (1))");

            assertThat(Inspector.of(engine).table("t").columns())
                    .extracting(column -> column.type().toString())
                    .containsExactly(
                            Types.varchar(10).toString(), Types.decimal(8, 2).toString(), Types.INTEGER.toString());
        }
    }
}
