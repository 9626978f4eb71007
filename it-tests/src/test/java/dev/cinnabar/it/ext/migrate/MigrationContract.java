package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.it.ext.migrate.TestScripts.checksum;
import static dev.cinnabar.it.ext.migrate.TestScripts.definition;
import static dev.cinnabar.it.ext.migrate.TestScripts.edited;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.connect.LoggedLines;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.run.Progress;
import dev.cinnabar.migrate.run.RunOptions;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import dev.cinnabar.testkit.server.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What migrations do on every database. */
abstract class MigrationContract extends MigrationGround {
    private static final Script ONE = table("one");
    private static final Script TWO = table("two", "one");
    private static final Script THREE = table("three", "two");
    private static final TextColumn NICK = column("nick", varchar(20));

    private UsageException refusal(Runnable work) {
        return catchThrowableOfType(UsageException.class, work::run);
    }

    // up and back

    @Test
    void upgrade_takesEachRevisionOnce_inItsOrder() {
        Migrations migrations = migrations(THREE, ONE, TWO);

        assertThat(ids(migrations.upgrade("two"))).containsExactly("one", "two");
        assertThat(migrations.pending("head")).containsExactly(THREE);
        assertThat(ids(migrations.upgrade("head"))).containsExactly("three");
        assertThat(migrations.upgrade("head")).isEmpty();
        assertThat(tables()).containsExactlyInAnyOrder("one", "two", "three");
        assertThat(migrations.current()).containsExactly("three");
    }

    @Test
    void downgrade_takesRevisionsBack_theNewestFirst() {
        Migrations migrations = migrations(ONE, TWO, THREE);
        migrations.upgrade("head");

        assertThat(ids(migrations.downgrade("one"))).containsExactly("three", "two");
        assertThat(tables()).containsExactly("one");
        assertThat(migrations.current()).containsExactly("one");
        assertThat(log("state")).containsOnlyKeys("one");
        assertThat(ids(migrations.downgrade("base"))).containsExactly("one");
        assertThat(migrations.current()).isEmpty();
        assertThat(tables()).isEmpty();
    }

    @Test
    void revisionWithoutAWayBack_stopsTheDowngrade_beforeAnythingIsSent() {
        Script oneWay = TestScripts.withoutWayBack(TWO);
        Migrations migrations = migrations(ONE, oneWay, THREE);
        migrations.upgrade("head");

        UsageException refusal = refusal(() -> migrations.downgrade("base"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.UNUSABLE_SCRIPT);
        assertThat(migrations.current()).containsExactly("three");
        assertThat(tables()).hasSize(3);
    }

    @Test
    @Tag("AL-TRAVERSE-07")
    void rows_areOneForEachHead_acrossABranchAndWhereItJoins() {
        Script left = table("left_one", "one");
        Script right = table("right_one", "one");
        Script joined = table("joined", "left_one", "right_one");
        Migrations migrations = migrations(ONE, left, right, joined);

        migrations.upgrade("left_one");
        migrations.upgrade("right_one");
        assertThat(migrations.current()).containsExactlyInAnyOrder("left_one", "right_one");

        migrations.upgrade("head");
        assertThat(migrations.current()).containsExactly("joined");

        migrations.downgrade("-1");
        assertThat(migrations.current()).containsExactlyInAnyOrder("left_one", "right_one");
    }

    @Test
    @Tag("AL-COMMAND-04")
    void database_isAtHeads_whereItHasAll() {
        Migrations migrations = migrations(ONE, table("other"), TWO);

        assertThat(migrations.isAtHeads()).isFalse();
        migrations.upgrade("two");
        assertThat(migrations.isAtHeads()).isFalse();
        migrations.upgrade("heads");
        assertThat(migrations.isAtHeads()).isTrue();
    }

    // the tables of versions

    @Test
    @Tag("AL-VERSION-01")
    void tablesOfVersions_areMadeByTheFirstUpgrade_notByLooking() {
        Migrations migrations = migrations(ONE);

        assertThat(migrations.current()).isEmpty();
        assertThat(migrations.isAtHeads()).isFalse();
        assertThat(engine.inspector().tableNames()).isEmpty();

        migrations.upgrade("head");
        assertThat(engine.inspector().tableNames())
                .containsExactlyInAnyOrder("cinnabar_version", "cinnabar_version_log", "one");
    }

    @Test
    @Tag("AL-COMMAND-10")
    void ensureVersionTable_makesTheTables_andLeavesThemAsTheyAre() {
        Migrations migrations = migrations(ONE);

        migrations.ensureVersionTable();
        assertThat(engine.inspector().tableNames())
                .containsExactlyInAnyOrder("cinnabar_version", "cinnabar_version_log");

        migrations.stamp("one");
        migrations.ensureVersionTable();
        assertThat(migrations.current()).containsExactly("one");
    }

    @Test
    @Tag("AL-VERSION-03")
    void tableOfVersions_hasTheNameThatIsAskedFor() {
        Migrations migrations = migrations(ONE).with(options -> options.withVersions(TableName.of("shop_version")));

        migrations.upgrade("head");

        assertThat(engine.inspector().tableNames())
                .containsExactlyInAnyOrder("shop_version", "shop_version_log", "one");
        assertThat(migrations.current()).containsExactly("one");
        assertThat(migrations(ONE).current()).isEmpty();
    }

    @Test
    @Tag("AL-VERSION-04")
    void tableOfVersions_takesNoRowTwice() {
        migrations(ONE).upgrade("head");

        assertThatThrownBy(() -> engine.executeRaw("INSERT INTO cinnabar_version (revision) VALUES ('one')"))
                .isInstanceOf(IntegrityException.class);
    }

    @Test
    @Tag("AL-VERSION-02")
    void revision_fails_whereTheRowThatIsToChangeIsGone() {
        Script thief = script("thief", "one", steps(sql("DELETE FROM cinnabar_version")), List.of());
        Migrations migrations = migrations(ONE, thief);
        migrations.upgrade("one");

        UsageException refusal = refusal(() -> migrations.upgrade("head"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.DATABASE_AHEAD);
        assertThat(refusal).hasMessageContainingAll("cinnabar_version", "one was expected, found were 0");
        assertThat(migrations.current()).isEqualTo(rollsBackDdl() ? Set.of("one") : Set.of());
    }

    @Test
    void tableOfSomethingElse_isRefused_byItsName() {
        engine.executeRaw("CREATE TABLE cinnabar_version (version_num varchar(32) NOT NULL PRIMARY KEY)");
        Migrations migrations = migrations(ONE);

        UsageException refusal = refusal(() -> migrations.upgrade("head"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.DATABASE_AHEAD);
        assertThat(refusal).hasMessageContainingAll("`cinnabar_version`", "version_num", "hint: Give another name");
        assertThat(tables()).isEmpty();
        assertThat(refusal(migrations::current).code()).isEqualTo(ErrorCode.DATABASE_AHEAD);
    }

    @Test
    void revisionThatNoScriptHas_isRefused() {
        migrations(ONE, TWO).upgrade("head");
        Migrations older = migrations(ONE);

        UsageException refusal = refusal(() -> older.upgrade("head"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.DATABASE_AHEAD);
        assertThat(refusal).hasMessageContaining("two");
        assertThat(older.current()).containsExactly("two");
    }

    // the log

    @Test
    @Tag("MIG-06")
    void log_tellsOfEachRevision_whatItWasAndHow() {
        migrations(ONE, TWO).upgrade("head");

        assertThat(log("checksum")).isEqualTo(Map.of("one", checksum("one"), "two", checksum("two")));
        assertThat(log("message")).isEqualTo(Map.of("one", "make one", "two", "make two"));
        assertThat(log("state")).isEqualTo(Map.of("one", "applied", "two", "applied"));
        assertThat(log("since").values()).doesNotContainNull();
        assertThat(log("milliseconds").values())
                .allSatisfy(took -> assertThat(((Number) took).longValue()).isBetween(0L, 60_000L));
        boolean locks = engine.dialect().sessionLocks().isPresent();
        assertThat(log("taken_by").values())
                .allMatch(by -> locks == (by != null && by.toString().contains("user")));
    }

    @Test
    @Tag("MIG-06")
    void editedScript_isRefused_beforeAnythingIsSent() {
        migrations(ONE, TWO).upgrade("head");
        Migrations changed = migrations(edited(ONE), TWO, THREE);

        UsageException refusal = refusal(() -> changed.upgrade("head"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.EDITED_REVISION);
        assertThat(refusal).hasMessageContainingAll("one.java", "stamp the database");
        assertThat(tables()).containsExactlyInAnyOrder("one", "two");
        assertThat(refusal(() -> changed.downgrade("base")).code()).isEqualTo(ErrorCode.EDITED_REVISION);
    }

    @Test
    void stamp_takesAnEditedScriptAsItIsNow() {
        migrations(ONE, TWO).upgrade("head");
        Migrations changed = migrations(edited(ONE), TWO, THREE);

        changed.stamp("two");

        assertThat(log("checksum")).containsEntry("one", checksum("edited one")).containsEntry("two", checksum("two"));
        assertThat(ids(changed.upgrade("head"))).containsExactly("three");
    }

    // stamps

    @Test
    @Tag("AL-TRAVERSE-09")
    void stamp_changesRowsAlone() {
        Migrations migrations = migrations(ONE, TWO, table("other"));

        migrations.stamp("heads");
        assertThat(migrations.current()).containsExactlyInAnyOrder("two", "other");
        assertThat(log("state")).isEqualTo(Map.of("one", "stamped", "two", "stamped", "other", "stamped"));

        migrations.stamp("one");
        assertThat(migrations.current()).containsExactlyInAnyOrder("one", "other");
        assertThat(log("state")).containsOnlyKeys("one", "other");

        migrations.stamp("base");
        assertThat(migrations.current()).isEmpty();
        assertThat(log("state")).isEmpty();
        assertThat(tables()).isEmpty();
    }

    @Test
    @Tag("AL-COMMAND-05")
    void restamp_forgetsFirstWhatNoScriptHas() {
        migrations(ONE, TWO).upgrade("head");
        Migrations older = migrations(ONE);

        assertThat(refusal(() -> older.stamp("one")).code()).isEqualTo(ErrorCode.DATABASE_AHEAD);
        older.restamp("one");

        assertThat(older.current()).containsExactly("one");
        assertThat(log("state")).containsOnlyKeys("one");
    }

    // transactions

    @Test
    @Tag("MIG-05")
    @Tag("F425")
    void failedRevision_leavesNothing_whereTheDatabaseRollsBackDdl() {
        Script broken = script(
                "broken", "one", steps(step(new CreateTable(definition("half"))), sql("NO SQL AT ALL")), List.of());
        Migrations migrations = migrations(ONE, broken);

        assertThatThrownBy(() -> migrations.upgrade("head")).isInstanceOf(DatabaseException.class);

        assertThat(migrations.current()).containsExactly("one");
        if (rollsBackDdl()) {
            assertThat(tables()).containsExactly("one");
            assertThat(log("state")).containsOnlyKeys("one");
        } else {
            assertThat(tables()).containsExactlyInAnyOrder("one", "half");
            assertThat(refusal(() -> migrations.upgrade("head")))
                    .hasMessageContainingAll("broken", "statement 2 of 2", "NO SQL AT ALL", "stamp");
        }
    }

    @Test
    @Tag("MIG-05")
    void oneTransaction_leavesNothing_whereTheLastRevisionFails() {
        Script broken = script("broken", "two", steps(sql("NO SQL AT ALL")), List.of());
        Migrations migrations = migrations(ONE, TWO, broken).with(options -> options.withOneTransaction(true));

        assertThatThrownBy(() -> migrations.upgrade("head")).isInstanceOf(DatabaseException.class);

        assertThat(tables()).hasSize(rollsBackDdl() ? 0 : 2);
        assertThat(migrations.current()).isEqualTo(rollsBackDdl() ? Set.of() : Set.of("two"));
    }

    @Test
    void oneTransaction_takesAllRevisions() {
        Migrations migrations = migrations(ONE, TWO).with(options -> options.withOneTransaction(true));

        assertThat(ids(migrations.upgrade("head"))).containsExactly("one", "two");
        assertThat(migrations.current()).containsExactly("two");
        assertThat(log("state")).isEqualTo(Map.of("one", "applied", "two", "applied"));
    }

    @Test
    @Tag("F426")
    void outsideSteps_areTakenBetweenTransactions() {
        boolean[] open = new boolean[3];
        Script mixed = script(
                "mixed",
                steps(
                        step(new CreateTable(definition("mixed"))),
                        work("look before", connection -> open[0] = connection.isInTransaction()),
                        TestScripts.outside(
                                work("look outside", connection -> open[1] = connection.isInTransaction()),
                                sql("CREATE INDEX ix_mixed ON mixed (name)")),
                        work("look behind", connection -> open[2] = connection.isInTransaction())),
                List.of());
        Migrations migrations = migrations(mixed);

        migrations.upgrade("head");

        assertThat(open).containsExactly(true, false, true);
        assertThat(engine.inspector().hasIndex(TableName.of("mixed"), "ix_mixed"))
                .isTrue();
        assertThat(log("state")).isEqualTo(Map.of("mixed", "applied"));
    }

    @Test
    @Tag("MIG-04")
    void failureOutsideOfATransaction_isToldToTheNextRun_untilItIsStamped() {
        Script broken = TestScripts.outside(script(
                "broken",
                "one",
                steps(step(new CreateTable(definition("half"))), sql("NO SQL AT ALL"), sql("SELECT 1")),
                List.of()));
        Migrations migrations = migrations(ONE, broken).with(options -> options.withLockWait(Duration.ofMillis(10)));
        assertThatThrownBy(() -> migrations.upgrade("head")).isInstanceOf(DatabaseException.class);

        UsageException refusal = refusal(() -> migrations.upgrade("head"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.UNFINISHED_REVISION);
        assertThat(refusal).hasMessageContainingAll("broken", "statement 2 of 3: NO SQL AT ALL", "stamp(\"broken\")");
        assertThat(refusal(() -> migrations.downgrade("base")).code()).isEqualTo(ErrorCode.UNFINISHED_REVISION);
        migrations.stamp("broken");
        assertThat(migrations.upgrade("head")).isEmpty();
        assertThat(migrations.current()).containsExactly("broken");
    }

    @Test
    void firstStatementThatFailsWithoutEffect_leavesNothingUnfinished() {
        engine.executeRaw("CREATE TABLE two (id integer)");
        Migrations migrations = migrations(ONE, TestScripts.outside(TWO));

        assertThatThrownBy(() -> migrations.upgrade("head")).isInstanceOf(DatabaseException.class);
        engine.executeRaw("DROP TABLE two");

        assertThat(ids(migrations.upgrade("head"))).containsExactly("two");
        engine.executeRaw("DROP TABLE two");
        assertThatThrownBy(() -> migrations.downgrade("one")).isInstanceOf(DatabaseException.class);
        engine.executeRaw("CREATE TABLE two (id integer)");
        assertThat(ids(migrations.downgrade("one"))).containsExactly("two");
    }

    // a program's own work

    @Test
    void rowsAndWork_areOfTheRevision() {
        Table one = Sql.table(definition("one"));
        TextColumn name = column("name", varchar(50));
        Insert<Table> insert = Sql.insert(one);
        Script filled = script(
                "filled",
                "one",
                steps(
                        new Step.Rows(
                                insert, List.of(Map.of("id", 1L, "name", "ada"), Map.of("id", 2L, "name", "bob"))),
                        new Step.Write(Sql.update(one)
                                .set(name, "Bob")
                                .where(one.column("id", BIGINT).eq(2L))),
                        work(
                                "greet",
                                connection -> connection.execute(Sql.insert(one)
                                        .set(column("id", BIGINT), 3L)
                                        .set(name, "eve")))),
                steps(new Step.Write(Sql.delete(one))));
        Migrations migrations = migrations(ONE, filled);

        migrations.upgrade("head");

        assertThat(query("SELECT name FROM one ORDER BY id"))
                .extracting(row -> row.value(0))
                .containsExactly("ada", "Bob", "eve");
        migrations.downgrade("one");
        assertThat(query("SELECT name FROM one")).isEmpty();
    }

    @Test
    void workThatCommits_isRefused_andTheNextRunIsToldOfIt() {
        Script eager = script("eager", "one", steps(work("hurry", Connection::commit)), List.of());
        Migrations migrations = migrations(ONE, eager).with(options -> options.withLockWait(Duration.ofMillis(10)));

        UsageException refusal = refusal(() -> migrations.upgrade("head"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.UNUSABLE_SCRIPT);
        assertThat(refusal).hasMessageContainingAll("eager.java", "`hurry` committed or rolled back");
        assertThat(refusal(() -> migrations.upgrade("head")))
                .hasMessageContainingAll("eager", "statement 1 of 1: hurry");
    }

    @Test
    void workOutside_mayCommit_butLeavesNoTransactionOpen() {
        Script left = TestScripts.outside(script("left", steps(work("begin", Connection::begin)), List.of()));

        UsageException refusal = refusal(() -> migrations(left).upgrade("head"));

        assertThat(refusal).hasMessageContainingAll("left.java", "left a transaction open: `begin`");
    }

    // what is told

    @Test
    void progress_isTold() {
        Heard heard = new Heard();
        Script wide = script(
                "wide",
                "one",
                steps(step(new AddColumn(TableName.of("one"), NICK.index())), work("nothing", connection -> {})),
                steps(step(new DropColumn(TableName.of("one"), NICK))));

        migrations(ONE, wide).with(options -> options.withProgress(heard)).upgrade("head");

        assertThat(heard.lines)
                .containsExactly(
                        "began one up",
                        "one 1/1 CREATE",
                        "applied one up",
                        "began wide up",
                        "wide 1/3 ALTER",
                        "wide 2/3 CREATE",
                        "wide 3/3 nothing",
                        "applied wide up");
    }

    @Test
    @Tag("F428")
    void hook_isCalledInTheTransactionOfTheRows_soThatItMayStopThem() {
        Progress veto = new Progress() {
            @Override
            public void applied(Script script, boolean up) {
                if (script.id().equals("two")) {
                    throw new IllegalStateException("not on a Friday");
                }
            }
        };
        Migrations migrations = migrations(ONE, TWO).with(options -> options.withProgress(veto));

        assertThatThrownBy(() -> migrations.upgrade("head")).hasMessageContaining("not on a Friday");

        assertThat(migrations.current()).containsExactly("one");
    }

    @Test
    @Tag("F428")
    void hook_writesInTheTransactionOfTheRows() {
        Progress audit = new Progress() {
            @Override
            public void applied(Script script, boolean up, Connection connection) {
                connection.executeRaw("INSERT INTO one (id) SELECT COALESCE(MAX(id), 0) + 1 FROM one");
                if (script.id().equals("two")) {
                    throw new IllegalStateException("too late");
                }
            }
        };
        Migrations migrations = migrations(ONE, TWO).with(options -> options.withProgress(audit));

        assertThatThrownBy(() -> migrations.upgrade("head")).hasMessage("too late");

        assertThat(query("SELECT id FROM one"))
                .singleElement()
                .extracting(row -> row.value(0))
                .hasToString("1");
    }

    @Test
    void revision_isLogged_inOneLine() {
        try (LoggedLines logged = LoggedLines.collect()) {
            migrations(ONE).upgrade("head");

            assertThat(logged.lines())
                    .filteredOn(line -> line.startsWith("dev.cinnabar.migration "))
                    .singleElement()
                    .asString()
                    .matches(".* Revision one \\(make one\\) taken in \\d+ ms");
        }
    }

    // what loses data

    @Test
    void destructiveRevision_isRefused_beforeAnythingIsSent() {
        Script loses = script("loses", "two", steps(step(new DropTable(definition("one")))), List.of());
        Migrations careful = migrations(ONE, TWO, loses).with(options -> options.withDestructive(false));

        UsageException refusal = refusal(() -> careful.upgrade("head"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.DESTRUCTIVE_REVISION);
        assertThat(refusal)
                .hasMessageContainingAll("loses", "loses.java", "drops the table one", "--allow-destructive");
        assertThat(engine.inspector().tableNames()).isEmpty();
        assertThat(ids(careful.upgrade("two"))).containsExactly("one", "two");
        assertThat(refusal(() -> careful.downgrade("-1")).code()).isEqualTo(ErrorCode.DESTRUCTIVE_REVISION);
    }

    @ParameterizedTest
    @MethodSource("badOptions")
    void optionThatCannotBe_isRefused(UnaryOperator<RunOptions> bad, String named) {
        UsageException refusal = refusal(() -> migrations(ONE).with(bad));

        assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_OPTION);
        assertThat(refusal).hasMessageContaining(named);
    }

    static Stream<Arguments> badOptions() {
        return Stream.of(
                option(options -> options.withTries(0), "tries"),
                option(options -> options.withLockWait(Duration.ZERO), "lockWait"),
                option(options -> options.withPatience(Duration.ofSeconds(-1)), "patience"));
    }

    private static Arguments option(UnaryOperator<RunOptions> bad, String named) {
        return Arguments.of(bad, named);
    }

    @Test
    @Tag("F427")
    void scripts_migrateSeveralDatabases() {
        migrations(ONE, TWO).upgrade("one");
        try (TestDatabase elsewhere = server().fresh("elsewhere");
                Engine other = Engine.create(elsewhere.url())) {
            Migrations.of(other, () -> List.of(ONE, TWO)).upgrade("head");

            assertThat(other.inspector().tableNames()).contains("one", "two");
            assertThat(tables()).containsExactly("one");
        }
    }
}
