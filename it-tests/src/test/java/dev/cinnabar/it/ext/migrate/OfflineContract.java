package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.it.ext.migrate.TestScripts.definition;
import static dev.cinnabar.it.ext.migrate.TestScripts.script;
import static dev.cinnabar.it.ext.migrate.TestScripts.sql;
import static dev.cinnabar.it.ext.migrate.TestScripts.step;
import static dev.cinnabar.it.ext.migrate.TestScripts.steps;
import static dev.cinnabar.it.ext.migrate.TestScripts.table;
import static dev.cinnabar.it.ext.migrate.TestScripts.work;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.PoolStatus;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.dialect.SqlDivision;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scripts that are written without a database do there what a run would have done. */
abstract class OfflineContract extends MigrationGround {
    private static final Table ONE_TABLE = Sql.table(definition("one"));
    private static final NumberColumn<Long> ID = column("id", BIGINT);
    private static final TextColumn NAME = column("name", varchar(50));
    private static final String HOSTILE = "it's a \\ \"quote\"; -- and\n/* more */ ? :name $1 `";

    private static final Script ONE = table("one");
    private static final Script FILLED = script(
            "filled",
            "one",
            steps(
                    new Step.Rows(Sql.insert(ONE_TABLE), rows(250)),
                    new Step.Rows(Sql.insert(ONE_TABLE).set(NAME, "said beside"), List.of(Map.of("id", 1_001L))),
                    new Step.Write(Sql.insert(ONE_TABLE).set(ID, 1_002L).set(NAME, HOSTILE)),
                    new Step.Write(Sql.text("UPDATE one SET name = :name WHERE id = :id")
                            .bind("name", "written")
                            .bind("id", 1L))),
            steps(new Step.Write(Sql.delete(ONE_TABLE))));
    private static final Script TWO = table("two", "filled");
    private static final Script[] ALL = {ONE, FILLED, TWO};

    private static List<Map<String, Object>> rows(int count) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (long id = 1; id <= count; id++) {
            rows.add(Map.of("id", id, "name", "row " + id));
        }
        return rows;
    }

    /** Of an engine that has no database. */
    Migrations offline(Script... scripts) {
        return Migrations.of(Engine.offline(engine.dialect().name(), sql -> {}), () -> List.of(scripts));
    }

    /** As a client would. */
    private void run(String script) {
        try (Connection connection = engine.connect()) {
            connection.isolation(Isolation.AUTOCOMMIT);
            SqlDivision.statements(script, connection.dialect().lexis()).forEach(connection::executeRaw);
        }
    }

    private static UsageException refusal(Runnable work) {
        return catchThrowableOfType(UsageException.class, work::run);
    }

    @Test
    @Tag("AL-OFFLINE-05")
    @Tag("F432")
    void script_doesWhatARunDoes_withoutAConnectionWhenItIsWritten() {
        run(offline(ALL).upgradeSql("base", "head"));

        assertThat(tables()).containsExactlyInAnyOrder("one", "two");
        assertThat(query("SELECT COUNT(*) FROM one").get(0).value(0)).hasToString("252");
        assertThat(query("SELECT name FROM one WHERE id IN (1, 250, 1001, 1002) ORDER BY id"))
                .extracting(row -> row.value(0))
                .containsExactly("written", "row 250", "said beside", HOSTILE);
        Migrations online = migrations(ALL);
        assertThat(online.current()).containsExactly("two");
        assertThat(log("state")).isEqualTo(Map.of("one", "applied", "filled", "applied", "two", "applied"));
        assertThat(log("checksum")).containsEntry("one", TestScripts.checksum("one"));
        assertThat(online.upgrade("head")).isEmpty();
        assertThat(ids(online.downgrade("base"))).containsExactly("two", "filled", "one");
    }

    @Test
    @Tag("AL-OFFLINE-05")
    void script_isWritten_whereNothingAnswers() {
        try (Engine dead = Engine.create(unreachable())) {
            String script = Migrations.of(dead, () -> List.of(ALL)).upgradeSql("base", "one");

            assertThat(script).contains("CREATE TABLE");
            assertThat(dead.pool()).isEqualTo(new PoolStatus(dead.pool().most(), 0, 0, 0));
        }
    }

    /** An address where nothing listens. */
    abstract String unreachable();

    @Test
    @Tag("AL-OFFLINE-02")
    @Tag("F431")
    void script_hasTheStepsOfItsRangeAlone() {
        migrations(ALL).upgrade("one");

        String script = offline(ALL).upgradeSql("one", "head");

        assertThat(script)
                .contains("-- Revision filled: make filled", "-- Revision two: make two")
                .contains("UPDATE " + quoted("cinnabar_version") + " SET " + quoted("revision") + " = 'filled'")
                .doesNotContain("Revision one", "CREATE TABLE " + quoted("one"), quoted("cinnabar_version") + " (");
        run(script);
        assertThat(migrations(ALL).current()).containsExactly("two");
        assertThat(migrations(ALL).upgrade("head")).isEmpty();
    }

    private String quoted(String name) {
        return engine.dialect().identifiers().quote(name);
    }

    @Test
    @Tag("AL-OFFLINE-03")
    void downgradeToBase_leavesTheTableOfVersions() {
        migrations(ALL).upgrade("head");

        String script = offline(ALL).downgradeSql("head", "base");
        run(script);

        assertThat(script)
                .contains("-- Back from revision two: make two")
                .doesNotContain("DROP TABLE " + quoted("cinnabar_version"));
        assertThat(engine.inspector().tableNames())
                .containsExactlyInAnyOrder("cinnabar_version", "cinnabar_version_log");
        assertThat(migrations(ALL).current()).isEmpty();
        run(offline(ALL).upgradeSql("base", "head"));
        assertThat(migrations(ALL).current()).containsExactly("two");
    }

    @Test
    void stamp_isWrittenToo() {
        run(offline(ALL).stampSql("base", "filled"));
        assertThat(migrations(ALL).current()).containsExactly("filled");
        assertThat(log("state")).isEqualTo(Map.of("one", "stamped", "filled", "stamped"));

        run(offline(ALL).stampSql("filled", "one"));
        assertThat(migrations(ALL).current()).containsExactly("one");
        assertThat(log("state")).containsOnlyKeys("one");
        assertThat(tables()).isEmpty();
    }

    @Test
    void message_staysInItsComment() {
        Script hostile =
                new Script(ONE.node(), "one\nDROP TABLE x;\u2028y", ONE.checksum(), ONE.origin(), false, ONE.body());

        String script = offline(hostile).upgradeSql("base", "head");

        assertThat(script).contains("-- Revision one: one\\nDROP TABLE x;\\u2028y\n");
        run(script);
        assertThat(log("message")).containsEntry("one", "one\nDROP TABLE x;\u2028y");
    }

    @Test
    void eachRevision_isOneTransaction_andStepsOutsideAreNot() {
        Script mixed = script(
                "mixed",
                "one",
                steps(
                        step(new CreateTable(definition("mixed"))),
                        TestScripts.outside(sql("CREATE INDEX ix_mixed ON mixed (name) -- not within")),
                        sql("INSERT INTO mixed (id) VALUES (1);")),
                List.of());

        String script = offline(ONE, mixed).upgradeSql("one", "head");

        assertThat(words(script)).isEqualTo(expectedWords());
        run(offline(ONE).upgradeSql("base", "head"));
        run(script);
        assertThat(query("SELECT id FROM mixed")).hasSize(1);
    }

    /** The first word of each statement. */
    private List<String> words(String script) {
        return SqlDivision.statements(script, engine.dialect().lexis()).stream()
                .map(statement -> statement.split(" ", 2)[0])
                .toList();
    }

    private List<String> expectedWords() {
        return rollsBackDdl()
                ? List.of("BEGIN", "CREATE", "COMMIT", "CREATE", "BEGIN", "INSERT", "UPDATE", "INSERT", "COMMIT")
                : List.of("CREATE", "CREATE", "INSERT", "BEGIN", "UPDATE", "INSERT", "COMMIT");
    }

    @Test
    void oneTransaction_isAroundAllRevisions() {
        Migrations together = offline(ALL).with(options -> options.withOneTransaction(true));

        List<String> words = words(together.upgradeSql("one", "head"));

        assertThat(words.stream().filter("BEGIN"::equals).count()).isEqualTo(rollsBackDdl() ? 1 : 2);
    }

    @Test
    void workOfAProgram_isRefused_byItsName() {
        Script busy = script("busy", "one", steps(work("split the names", connection -> {})), List.of());

        UsageException refusal = refusal(() -> offline(ONE, busy).upgradeSql("base", "head"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_OFFLINE);
        assertThat(refusal).hasMessageContainingAll("busy.java", "`split the names` is work of a program");
    }

    @Test
    void destructiveRevision_isRefusedThereToo() {
        Script loses = script("loses", "one", steps(step(new DropTable(definition("one")))), List.of());
        Migrations careful = offline(ONE, loses).with(options -> options.withDestructive(false));

        assertThat(refusal(() -> careful.upgradeSql("base", "head")).code()).isEqualTo(ErrorCode.DESTRUCTIVE_REVISION);
    }
}
