package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.it.ext.migrate.TestScripts.script;
import static dev.cinnabar.it.ext.migrate.TestScripts.step;
import static dev.cinnabar.it.ext.migrate.TestScripts.steps;
import static dev.cinnabar.it.ext.migrate.TestScripts.table;
import static dev.cinnabar.it.ext.migrate.TestScripts.work;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.LockTimeoutException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.TableName;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The lock of migrations on servers, and the locks of others. */
abstract class ServerLockContract extends ConcurrentMigrationContract {
    private static final Script ONE = table("one");
    private static final Script WIDER = script(
            "wider", "one", steps(step(new AddColumn(TableName.of("one"), column("nick", varchar(20))))), List.of());

    @Test
    @Tag("MIG-02")
    void waitForAnotherMigration_isBounded_andNamesItsSession() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        Script slow = script(
                "slow",
                steps(work("wait", connection -> {
                    inside.countDown();
                    await(refused);
                })),
                List.of());
        Heard heard = new Heard();
        Migrations hasty = migrations(slow)
                .with(options -> options.withPatience(Duration.ofMillis(300)).withProgress(heard));

        List<String> told = together(2, number -> () -> {
            if (number == 0) {
                return String.valueOf(migrations(slow).upgrade("head").size());
            }
            await(inside);
            UsageException refusal = catchThrowableOfType(UsageException.class, () -> hasty.upgrade("head"));
            refused.countDown();
            return refusal.code() + " " + refusal.getMessage();
        });

        assertThat(told.get(0)).isEqualTo("1");
        assertThat(told.get(1)).startsWith(ErrorCode.MIGRATION_LOCKED.name()).contains("0.3 seconds", user());
        assertThat(heard.lines)
                .singleElement()
                .asString()
                .startsWith("waiting for ")
                .contains(user());
        assertThat(engine.inspector().tableNames())
                .containsExactlyInAnyOrder("cinnabar_version", "cinnabar_version_log");
        assertThat(hasty.upgrade("head")).isEmpty();
    }

    /** How the holder of a lock is told. */
    abstract String user();

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Tag("MIG-11")
    void statementThatWaitsForTheLocksOfOthers_isGivenUp_afterItsTries() {
        Heard heard = new Heard();
        Migrations migrations = impatient(heard, ONE, WIDER);
        migrations.upgrade("one");

        try (Connection reader = engine.connect();
                Transaction reading = reader.begin()) {
            assertThat(reader.queryRaw("SELECT * FROM one").all()).isEmpty();
            assertThat(reading.isOpen()).isTrue();

            assertThatThrownBy(() -> migrations.upgrade("head")).isInstanceOf(LockTimeoutException.class);
        }

        assertThat(heard.lines).filteredOn("retried wider"::equals).hasSize(2);
        assertThat(heard.lines).filteredOn("wider 1/1 ALTER"::equals).hasSize(3);
        assertThat(migrations.current()).containsExactly("one");
        assertThat(ids(migrations.upgrade("head"))).containsExactly("wider");
    }

    private Migrations impatient(Heard heard, Script... scripts) {
        return migrations(scripts)
                .with(options -> options.withLockWait(Duration.ofMillis(100))
                        .withTries(3)
                        .withProgress(heard));
    }

    @Test
    @Tag("MIG-11")
    void statementThatWaitsForTheLocksOfOthers_isSentAgain_andTakesThemWhenTheyAreFree() {
        try (Connection reader = engine.connect()) {
            Heard heard = new Heard() {
                @Override
                public void retried(Script script, String sql, int tries) {
                    super.retried(script, sql, tries);
                    reader.rollback();
                }
            };
            Migrations migrations = impatient(heard, ONE, WIDER);
            migrations.upgrade("one");
            reader.begin();
            assertThat(reader.queryRaw("SELECT * FROM one").all()).isEmpty();

            assertThat(ids(migrations.upgrade("head"))).containsExactly("wider");

            assertThat(heard.lines).filteredOn("retried wider"::equals).hasSize(1);
            assertThat(heard.lines).filteredOn("began wider up"::equals).hasSize(1);
        }
    }
}
