package dev.cinnabar.it.proof;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Lexis;
import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.dialect.Version;
import dev.cinnabar.dialect.WrittenSql;
import dev.cinnabar.dialect.postgres.PostgresTypes;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeAdapter;
import dev.cinnabar.type.Types;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a database, its schema or a file may hand to a parser: a million characters of the worst kind. */
class LongTextTest {
    private static final int MILLION = 1_000_000;
    private static final List<String> DIALECTS = List.of("sqlite", "postgresql", "mysql");
    private static final List<String> PIECES = List.of(
            "a", "1", " ", "(", ")", "'", "''", "\"", "\\\"", "[", "{", "}", ",", ",(", "/*", "-", "a ", "((a),", "::a",
            "::", "$a", "E'a' \n", ".11", "\"a\"=>", "1 year ", "1:", "`");

    private static List<String> texts() {
        return PIECES.stream()
                .map(piece -> piece.repeat(MILLION / piece.length()))
                .toList();
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
                "CREATE TABLE t (c \"" + "a b\"\"".repeat(60_000) + "\")");
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
