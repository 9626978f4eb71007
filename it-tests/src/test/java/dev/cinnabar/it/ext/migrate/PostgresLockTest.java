package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.it.ext.migrate.TestScripts.script;
import static dev.cinnabar.it.ext.migrate.TestScripts.sql;
import static dev.cinnabar.it.ext.migrate.TestScripts.steps;
import static dev.cinnabar.it.ext.migrate.TestScripts.table;
import static dev.cinnabar.it.ext.migrate.TestScripts.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.run.Applied;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The lock of migrations on PostgreSQL, and what is built beside others. */
class PostgresLockTest extends ServerLockContract {
    private static final String BUILD = "CREATE INDEX CONCURRENTLY ix_one ON one (name)";

    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }

    @Override
    String user() {
        return "process ";
    }

    @Test
    @Tag("MIG-03")
    void indexIsBuiltConcurrently_whileTheOthersWait() throws Exception {
        CountDownLatch waiting = new CountDownLatch(MIGRATORS - 1);
        Script indexed = TestScripts.outside(script(
                "indexed",
                "one",
                steps(work("see that all wait", connection -> ServerLockContract.await(waiting)), sql(BUILD)),
                List.of()));
        migrations(table("one")).upgrade("head");

        List<List<Applied>> taken = together(MIGRATORS, number -> () -> {
            try (Engine own = Engine.create(database.url())) {
                return Migrations.of(own, () -> List.of(table("one"), indexed))
                        .with(options -> options.withProgress(new Heard() {
                            @Override
                            public void waiting(String holder) {
                                waiting.countDown();
                            }
                        }))
                        .upgrade("head");
            }
        });

        assertThat(taken.stream().mapToInt(List::size).sum()).isEqualTo(1);
        assertThat(isValid()).isEqualTo(true);
    }

    private Object isValid() {
        return query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix_one'::regclass")
                .get(0)
                .value(0);
    }

    @Test
    void indexThatIsBuiltConcurrently_waitsForOthersAsLongAsItTakes() throws Exception {
        Script indexed = TestScripts.outside(script("indexed", "one", steps(sql(BUILD)), List.of()));
        Migrations migrations = migrations(table("one"), indexed)
                .with(options -> options.withLockWait(Duration.ofMillis(50)).withTries(1));
        migrations.upgrade("one");

        try (Connection reader = engine.connect()) {
            reader.begin();
            assertThat(reader.queryRaw("SELECT * FROM one").all()).isEmpty();
            together(2, number -> () -> {
                if (number == 0) {
                    return migrations.upgrade("head");
                }
                awaitOneThatWaits();
                reader.rollback();
                return List.of();
            });
        }

        assertThat(isValid()).isEqualTo(true);
    }

    /** The build has waited longer than any other statement may. */
    private void awaitOneThatWaits() {
        String waits = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'CREATE INDEX%'"
                + " AND state_change < clock_timestamp() - interval '200 ms'";
        while (query(waits).isEmpty()) {
            Thread.onSpinWait();
        }
    }
}
