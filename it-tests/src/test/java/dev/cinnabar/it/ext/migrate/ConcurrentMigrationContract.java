package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.it.ext.migrate.TestScripts.script;
import static dev.cinnabar.it.ext.migrate.TestScripts.sql;
import static dev.cinnabar.it.ext.migrate.TestScripts.step;
import static dev.cinnabar.it.ext.migrate.TestScripts.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.run.Applied;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.testkit.server.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several programs that migrate one database. */
abstract class ConcurrentMigrationContract extends MigrationGround {
    static final int MIGRATORS = 8;

    private static final boolean FULL = "true".equals(System.getenv("CINNABAR_TEST_FULL"));
    private static final int ROUNDS = FULL ? 50 : 2;

    /** Each writes down that it was taken, and would do so once more if it were taken twice. */
    private static final Script[] SCRIPTS = {
        script("r1", steps(step(new CreateTable(TestScripts.definition("taken"))), taken(1)), List.of()),
        script("r2", "r1", steps(step(new CreateTable(TestScripts.definition("other"))), taken(2)), List.of()),
        TestScripts.outside(script("r3", "r2", steps(taken(3), sql("CREATE INDEX ix ON other (name)")), List.of())),
        script("r4", "r3", steps(taken(4)), List.of()),
        script("r5", "r4", steps(sql("DROP TABLE other"), taken(5)), List.of())
    };

    private static dev.cinnabar.migrate.step.Step taken(int number) {
        return sql("INSERT INTO taken (id, name) SELECT COALESCE(MAX(id), 0) + 1, 'r" + number + "' FROM taken");
    }

    @Test
    @Tag("MIG-01")
    void revisions_areTakenOnceEach_whenManyMigrate() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (TestDatabase fresh = server().fresh("race")) {
                List<String> taken = race(fresh.url());

                assertThat(taken).containsExactlyInAnyOrder("r1", "r2", "r3", "r4", "r5");
                try (Engine after = Engine.create(fresh.url());
                        var connection = after.connect()) {
                    assertThat(connection
                                    .queryRaw("SELECT name FROM taken ORDER BY id")
                                    .all())
                            .extracting(row -> row.value(0))
                            .containsExactly("r1", "r2", "r3", "r4", "r5");
                    assertThat(Migrations.of(after, () -> List.of(SCRIPTS)).current())
                            .containsExactly("r5");
                }
                Figures.count("races-" + engine.dialect().name());
            }
        }
    }

    /** The revisions that each of the migrators took. */
    private static List<String> race(String url) throws Exception {
        CyclicBarrier start = new CyclicBarrier(MIGRATORS);
        List<String> ids = new ArrayList<>();
        for (List<Applied> taken : together(MIGRATORS, number -> () -> {
            try (Engine own = Engine.create(url)) {
                Migrations migrations = Migrations.of(own, () -> List.of(SCRIPTS));
                start.await();
                return migrations.upgrade("head");
            }
        })) {
            ids.addAll(ids(taken));
        }
        return ids;
    }

    /** Runs works at once. */
    static <T> List<T> together(int count, java.util.function.IntFunction<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<T>> running = IntStream.range(0, count)
                    .mapToObj(number -> threads.submit(work.apply(number)))
                    .toList();
            List<T> done = new ArrayList<>();
            for (Future<T> one : running) {
                done.add(one.get(2, TimeUnit.MINUTES));
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
