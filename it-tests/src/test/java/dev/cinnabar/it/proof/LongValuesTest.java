package dev.cinnabar.it.proof;

import static dev.cinnabar.schema.CheckConstraint.check;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.UniqueConstraint.unique;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.testkit.size.LongText.million;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.DriverError;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.dialect.Redaction;
import dev.cinnabar.error.SafeText;
import dev.cinnabar.schema.NameLimit;
import dev.cinnabar.schema.NamingConvention;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.testkit.size.ProcessorTime;
import dev.cinnabar.type.Types;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Names, paths, settings and messages of a million characters. */
@Tag("once")
class LongValuesTest {
    private static final List<String> DIALECTS = List.of("sqlite", "postgresql", "mysql");
    private static final List<String> PIECES = List.of(
            "a",
            "1",
            " ",
            ".",
            ":",
            "'",
            "\"",
            "\\",
            " (",
            ", ",
            "`",
            "`, `",
            "{table}",
            "\u202E",
            "near '",
            "for column '");

    private static List<String> texts() {
        return PIECES.stream().map(piece -> million(piece)).toList();
    }

    private static String shown(String text) {
        return text.substring(0, 20);
    }

    /** Whatever is thrown, it is thrown soon: no stack runs out and no parser turns round. */
    private static void assertQuick(String what, Runnable call) {
        ProcessorTime.assertQuick(what, () -> {
            try {
                call.run();
            } catch (RuntimeException refused) {
                assertThat(refused).isNotNull();
            }
        });
    }

    @Test
    @Tag("SEC-22")
    void jsonPaths_areWritten_inASecond() {
        for (String text : texts()) {
            Statement path = select(literal("{}").json().path(text).asText());
            for (String dialect : DIALECTS) {
                try (Engine engine = Engine.offline(dialect, sql -> {})) {
                    assertQuick(
                            dialect + shown(text),
                            () -> assertThat(engine.compile(path)).isNotEmpty());
                }
            }
            assertQuick(shown(text), () -> assertThat(path.toString()).isNotEmpty());
        }
    }

    @Test
    @Tag("SEC-22")
    void names_areMade_inASecond() {
        List<NameLimit> limits = List.of(NameLimit.bytes(63), NameLimit.characters(64), NameLimit.NONE);
        for (String text : texts()) {
            for (NameLimit limit : limits) {
                assertQuick(
                        shown(text),
                        () -> assertThat(new NamingConvention(text, text, text, text, text)
                                        .applied(named("t", "c"), limit)
                                        .elements())
                                .isNotEmpty());
                assertQuick(
                        shown(text),
                        () -> assertThat(NamingConvention.STANDARD
                                        .applied(named(text, text), limit)
                                        .elements())
                                .isNotEmpty());
            }
        }
    }

    private static TableDefinition named(String table, String column) {
        return TableDefinition.of(
                table, column(column, Types.INTEGER).primaryKey(), unique(column), check("", "1 = 1"));
    }

    @Test
    @Tag("SEC-22")
    void settings_areRefused_inASecond() {
        for (String text : texts()) {
            for (String name : List.of("pool.size", "pool.timeout", "echo", "isolation", "url", "property.x", text)) {
                assertQuick(
                        name.substring(0, 1) + shown(text),
                        () -> assertThat(Engine.builder(Map.of("url", "sqlite://", name, text), ""))
                                .isNotNull());
            }
            assertQuick(shown(text), () -> assertThat(Isolation.named(text)).isEmpty());
            assertQuick(shown(text), () -> assertThat(SafeText.escape(text)).isNotEmpty());
            assertQuick(
                    shown(text), () -> assertThat(Redaction.withoutValues(text)).isNotNull());
            assertQuick(
                    shown(text),
                    () -> assertThat(Redaction.withoutPassword(text)).isNotNull());
        }
    }

    @Test
    @Tag("SEC-22")
    void messagesOfDrivers_areJudged_inASecond() {
        for (String text : texts()) {
            for (int code : List.of(0, 1062, 1064, 1366, 3819)) {
                judge("mysql", new SQLException(text, "42000", code));
            }
            judge("mysql", new SQLException("Cannot (`a`.`b`, CONSTRAINT `" + text, "23000", 1452));
            judge("mysql", new SQLException("Column '" + text + "' cannot be null", "23000", 1048));
            judge("sqlite", new SQLException("[SQLITE_ERROR] " + text));
            judge("sqlite", new SQLException("[SQLITE_ERROR] It (no such column: " + text + ")"));
            judge("sqlite", new SQLException("[SQLITE_CONSTRAINT_UNIQUE] It (UNIQUE constraint failed: " + text + ")"));
            judge("sqlite", new SQLException("[SQLITE_CONSTRAINT_CHECK] It (CHECK constraint failed: " + text + ")"));
            judge("postgresql", new SQLException(text, "XX000"));
            for (String state : List.of("23505", "42P01", "58P01")) {
                judge("postgresql", ofServer(state, text));
            }
            judge("postgresql", ofServer("23505", "Key (" + text));
            judge("postgresql", ofServer("23503", "Key (\"" + text + "\")=(1) already exists."));
        }
    }

    private static SQLException ofServer(String state, String detail) {
        return new PSQLException(
                new ServerErrorMessage("SERROR\0C" + state + "\0M" + detail + "\0D" + detail + "\0\0"), false);
    }

    private static void judge(String dialect, SQLException said) {
        DriverError error = DriverError.of(said).running("select ? from a");
        try (Engine engine = Engine.offline(dialect, sql -> {})) {
            String what = dialect + " " + said.getSQLState() + " " + said.getErrorCode() + " "
                    + said.getMessage().substring(0, 60);
            assertQuick(
                    what,
                    () -> assertThat(engine.dialect().errors().classify(error)).isNotNull());
            assertQuick(
                    what,
                    () -> assertThat(engine.dialect().errors().classify(error.withValues()))
                            .isNotNull());
        }
    }
}
