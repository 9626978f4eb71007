package dev.cinnabar.it.ext.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.script.SqlScript;
import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.schema.SchemaOperation.ExecuteSql;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which statements of a file are taken on a database. */
class SqlSectionsTest {
    private static final String HEAD = "-- revision: a\n-- message: x\n\n";

    private static Script script(String sections) {
        return SqlScript.of("a.sql", HEAD + sections);
    }

    private static List<String> statements(List<Step> steps) {
        return steps.stream()
                .map(step -> ((ExecuteSql) ((Step.Schema) step).operation()).sql())
                .toList();
    }

    private static List<String> up(String sections, String dialect) {
        return statements(script(sections).body().upgrade(Dialects.of(dialect)));
    }

    private static List<String> back(String sections, String dialect) {
        return statements(script(sections).body().downgrade(Dialects.of(dialect)));
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable call, String... parts) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(code))
                .hasMessageContainingAll(parts);
    }

    @Test
    void statements_areThoseOfOneWay() {
        String sections = """
            -- upgrade
            -- the table
            CREATE TABLE a (
                b TEXT -- of ;
            );
            INSERT INTO a VALUES ('x;
            -- y');

            -- downgrade
            DROP TABLE a
            """;

        assertThat(up(sections, "sqlite"))
                .containsExactly("CREATE TABLE a (\n    b TEXT -- of ;\n)", "INSERT INTO a VALUES ('x;\n-- y')");
        assertThat(back(sections, "sqlite")).containsExactly("DROP TABLE a");
    }

    @ParameterizedTest
    @CsvSource({
        "sqlite, S",
        "mysql, M",
        "postgresql, G",
    })
    void sectionForADialect_standsForTheOneForAll(String dialect, String statement) {
        String sections = "-- upgrade for sqlite\nS;\n-- upgrade\nG;\n-- upgrade for mysql, mariadb\nM;\n";

        assertThat(up(sections, dialect)).containsExactly(statement);
    }

    @Test
    void way_isRefused_whenItIsForOthersAlone() {
        String sections = "-- upgrade for mysql\nM;\n-- upgrade for postgres\nP;\n-- downgrade for sqlite\nS;\n";

        assertRefused(
                ErrorCode.UNUSABLE_SCRIPT,
                () -> up(sections, "postgresql"),
                "a.sql has no way there for postgresql",
                "`-- upgrade for mysql` and `-- upgrade for postgres`");
        assertRefused(ErrorCode.UNUSABLE_SCRIPT, () -> back(sections, "mysql"), "a.sql has no way back for mysql");
    }

    @Test
    void wayBack_isRefused_whenNoneIsSaid_andMayBeEmpty() {
        assertRefused(
                ErrorCode.UNUSABLE_SCRIPT, () -> back("-- upgrade\n", "sqlite"), "a.sql has no way back.", "a backup");
        assertThat(back("-- upgrade\n-- downgrade\n", "sqlite")).isEmpty();
    }

    @Test
    void mistakeInTheSql_isNamed_withTheLineOfTheFile() {
        assertRefused(
                ErrorCode.BAD_STATEMENT,
                () -> up("-- upgrade\nSELECT 1;\nSELECT 'a;\n", "sqlite"),
                "a.sql: A text that begins in line 6 has no end");
    }
}
