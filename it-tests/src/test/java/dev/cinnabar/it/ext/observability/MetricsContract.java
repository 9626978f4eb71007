package dev.cinnabar.it.ext.observability;

import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.CommitOutcomeUnknownException;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.PoolTimeoutException;
import dev.cinnabar.error.StatementCancelledException;
import dev.cinnabar.error.StatementTimeoutException;
import dev.cinnabar.ext.observability.Observability;
import dev.cinnabar.it.ext.observability.model.Essay;
import dev.cinnabar.it.ext.observability.model.Writer;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.result.Result;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a registry counts of known pieces of work. */
abstract class MetricsContract extends ObservedContract {
    private SimpleMeterRegistry registry;
    private Engine engine;

    MetricsContract(Place place) {
        super(place);
    }

    @BeforeEach
    void observe() {
        registry = new SimpleMeterRegistry();
        engine = builder()
                .plugin(Observability.builder().metrics(registry).build())
                .build();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private double gauge(String name) {
        return registry.get(name).tag("engine", "observed").gauge().value();
    }

    private double counter(String name, String... tags) {
        return registry.get(name).tags(tags).counter().count();
    }

    private Timer timer(String name, String... tags) {
        return registry.get(name).tags(tags).timer();
    }

    private long ran(String kind) {
        return timer("cinnabar.statements", "kind", kind, "outcome", "ok").count();
    }

    private double rows(String kind) {
        return registry.get("cinnabar.statement.rows")
                .tag("kind", kind)
                .summary()
                .totalAmount();
    }

    @Test
    void statements_areTimedByTheirKind_andTheirRowsAreCounted() {
        engine.inTransaction(connection -> {
            connection.execute(person(1, "ada"));
            connection.execute(person(2, "bob"));
            connection.execute(names()).all();
            connection.execute(
                    update(PEOPLE).set(NAME, "eve").where(PEOPLE.column(ID).eq(2)));
            connection.execute(names()).all();
            connection.execute(names()).all();
            connection.execute(delete(PEOPLE));
        });

        assertThat(List.of(ran("insert"), ran("select"), ran("update"), ran("delete"), ran("ddl"), ran("other")))
                .containsExactly(2L, 3L, 1L, 1L, 0L, 0L);
        assertThat(List.of(rows("insert"), rows("select"), rows("update"), rows("delete")))
                .containsExactly(2.0, 6.0, 1.0, 2.0);
        assertThat(timer("cinnabar.statements", "kind", "select", "outcome", "ok")
                        .totalTime(TimeUnit.NANOSECONDS))
                .isPositive();
    }

    @Test
    void compiledStatements_areCountedAsFoundOrMade() {
        engine.inTransaction(connection -> {
            connection.execute(person(1, "ada"));
            connection.execute(person(2, "bob"));
            connection.execute(person(3, "eve"));
            connection.execute(names()).all();
            connection.queryRaw("SELECT 1").all();
        });

        assertThat(counter("cinnabar.compiled.lookups", "result", "miss")).isEqualTo(2);
        assertThat(counter("cinnabar.compiled.lookups", "result", "hit")).isEqualTo(2);
        assertThat(gauge("cinnabar.compiled.size")).isEqualTo(2);
    }

    @Test
    void pool_isShownAsItStands() {
        try (Connection first = engine.connect();
                Connection second = engine.connect()) {
            assertThat(List.of(first.isClosed(), second.isClosed())).containsOnly(false);
            assertThat(gauge("cinnabar.pool.active")).isEqualTo(2);
            assertThat(gauge("cinnabar.pool.idle")).isZero();
            assertThat(gauge("cinnabar.pool.max")).isEqualTo(15);
            assertThat(gauge("cinnabar.pool.waiting")).isZero();
        }

        assertThat(gauge("cinnabar.pool.active")).isZero();
        assertThat(gauge("cinnabar.pool.idle")).isEqualTo(2);
        assertThat(timer("cinnabar.pool.acquire", "outcome", "ok").count()).isEqualTo(2);
        assertThat(timer("cinnabar.pool.usage").count()).isEqualTo(2);
        assertThat(counter("cinnabar.pool.timeouts")).isZero();
    }

    @Test
    void pool_countsConnectionsThatNobodyGivesBack() {
        loseConnection();
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (counter("cinnabar.pool.abandoned") == 0 && System.nanoTime() < end) {
            System.gc();
        }

        assertThat(counter("cinnabar.pool.abandoned")).isEqualTo(1);
    }

    private void loseConnection() {
        engine.connect().execute(names()).all();
    }

    @Test
    void pool_countsWaitsAndTimeouts() throws InterruptedException {
        SimpleMeterRegistry own = new SimpleMeterRegistry();
        try (Engine small = builder()
                        .poolSize(1)
                        .maxOverflow(0)
                        .poolTimeout(Duration.ofMillis(600))
                        .plugin(Observability.builder().metrics(own).build())
                        .build();
                Connection only = small.connect()) {
            Thread waiting =
                    new Thread(() -> assertThatThrownBy(small::connect).isInstanceOf(PoolTimeoutException.class));
            waiting.start();
            Thread.sleep(250);
            assertThat(own.get("cinnabar.pool.waiting").gauge().value()).isEqualTo(1);
            waiting.join();

            assertThat(only.isClosed()).isFalse();
            assertThat(own.get("cinnabar.pool.timeouts").counter().count()).isEqualTo(1);
            Timer timedOut =
                    own.get("cinnabar.pool.acquire").tag("outcome", "timeout").timer();
            assertThat(timedOut.count()).isEqualTo(1);
            assertThat(timedOut.totalTime(TimeUnit.MILLISECONDS)).isBetween(550.0, 5_000.0);
            assertThat(own.get("cinnabar.pool.acquire")
                            .tag("outcome", "ok")
                            .timer()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void transactions_areTimedByTheirOutcome() {
        engine.inTransaction(connection -> connection.execute(person(1, "ada")));
        try (Connection connection = engine.connect()) {
            connection.begin();
            connection.execute(person(2, "bob"));
            connection.rollback();
            connection.begin();
            connection.nested().commit();
            connection.commit();
        }

        assertThat(timer("cinnabar.transactions", "outcome", "committed").count())
                .isEqualTo(2);
        assertThat(timer("cinnabar.transactions", "outcome", "rolled back").count())
                .isEqualTo(1);
        assertThat(timer("cinnabar.transactions", "outcome", "unknown").count()).isZero();
    }

    @Test
    void commitOfUnknownOutcome_isNeitherCommittedNorRolledBack() {
        assumeTrue(place.hasServer(), "a connection that can break");
        try (Connection connection = engine.connect()) {
            connection.execute(person(1, "ada"));
            kill(connection);
            assertThatThrownBy(connection::commit).isInstanceOf(CommitOutcomeUnknownException.class);
        }

        assertThat(timer("cinnabar.transactions", "outcome", "unknown").count()).isEqualTo(1);
        assertThat(timer("cinnabar.transactions", "outcome", "committed").count())
                .isZero();
        assertThat(timer("cinnabar.transactions", "outcome", "rolled back").count())
                .isZero();
    }

    @Test
    void flushes_areTimed_andTheirObjectsCounted() {
        SessionFactory sessions = SessionFactory.of(engine);
        sessions.inTransaction(session -> {
            Writer ada = new Writer("ada");
            session.addAll(List.of(ada, new Writer("bob"), new Writer("eve")));
            session.flush();
            Writer bob = session.execute(select(Writer.class).where(Writer.NAME.eq("bob")))
                    .one();
            ada.setName("Ada");
            session.delete(bob);
        });

        assertThat(timer("cinnabar.flushes", "outcome", "ok").count()).isEqualTo(2);
        assertThat(timer("cinnabar.flushes", "outcome", "failed").count()).isZero();
        assertThat(counter("cinnabar.flush.objects", "change", "insert")).isEqualTo(3);
        assertThat(counter("cinnabar.flush.objects", "change", "update")).isEqualTo(1);
        assertThat(counter("cinnabar.flush.objects", "change", "delete")).isEqualTo(1);
    }

    @Test
    void flushThatFails_isCountedAsThat() {
        SessionFactory sessions = SessionFactory.of(engine);
        assertThatThrownBy(() -> sessions.inTransaction(
                        session -> session.addAll(List.of(new Writer("ada"), new Writer("ada")))))
                .isInstanceOf(IntegrityException.class);

        assertThat(timer("cinnabar.flushes", "outcome", "failed").count()).isEqualTo(1);
        assertThat(timer("cinnabar.flushes", "outcome", "ok").count()).isZero();
        assertThat(counter("cinnabar.flush.objects", "change", "insert")).isZero();
    }

    @Test
    void relationshipLoadedOneByOne_isCountedOnce() {
        SessionFactory sessions = SessionFactory.of(engine);
        sessions.inTransaction(session -> IntStream.range(0, 25)
                .forEach(number -> session.add(new Essay("essay", new Writer("writer " + number)))));

        sessions.inTransaction(session -> session.execute(select(Writer.class))
                .all()
                .forEach(writer -> assertThat(writer.getEssays()).hasSize(1)));

        assertThat(counter("cinnabar.loads.onebyone", "relation", "Writer.essays"))
                .isEqualTo(1);
    }

    @Test
    void failure_isCountedByItsErrorCode() {
        engine.inTransaction(connection -> connection.execute(person(1, "ada")));
        Throwable met = catchThrowable(() -> engine.inTransaction(connection -> connection.execute(person(2, "ada"))));

        assertThat(met).isInstanceOf(IntegrityException.class);
        String code = ((IntegrityException) met).code().name();
        assertThat(timer("cinnabar.statements", "kind", "insert", "outcome", "failed", "error", code)
                        .count())
                .isEqualTo(1);
        assertThat(ran("insert")).isEqualTo(1);
    }

    @Test
    void statementThatIsStopped_isToldFromOneThatTookTooLong() throws InterruptedException {
        try (Connection connection = engine.connect()) {
            assertThat(cancelled(connection)).isInstanceOf(StatementCancelledException.class);
            connection.rollback();
            connection.options(connection.options().withTimeout(Duration.ofMillis(300)));
            assertThatThrownBy(() -> connection.queryRaw(place.slow()).all())
                    .isInstanceOf(StatementTimeoutException.class);
        }

        Timer cancelled = timer("cinnabar.statements", "kind", "select", "outcome", "cancelled");
        Timer timedOut = timer("cinnabar.statements", "kind", "select", "outcome", "timeout");
        assertThat(cancelled.count()).isEqualTo(1);
        assertThat(cancelled.totalTime(TimeUnit.MILLISECONDS)).isGreaterThan(500);
        assertThat(timedOut.count()).isEqualTo(1);
    }

    @Test
    void resultReadHalf_countsTheRowsThatWereRead() {
        engine.inTransaction(connection -> connection.execute(insert(PEOPLE), people(10)));
        double before = rows("select");

        try (Connection connection = engine.connect()) {
            Result<String> result = connection.execute(names());
            assertThat(result.fetch(3)).hasSize(3);
            assertThat(ran("select")).isZero();
            result.close();
        }

        assertThat(ran("select")).isEqualTo(1);
        assertThat(rows("select") - before).isEqualTo(3);
    }

    @Test
    void manyThreads_areAllCounted() throws Exception {
        onThreads(8, number -> {
            for (int i = 0; i < 50; i++) {
                int id = number * 1_000 + i;
                engine.inTransaction(connection -> connection.execute(person(id, "person " + id)));
            }
        });

        assertThat(ran("insert")).isEqualTo(400);
        assertThat(rows("insert")).isEqualTo(400);
        assertThat(timer("cinnabar.transactions", "outcome", "committed").count())
                .isEqualTo(400);
        assertThat(timer("cinnabar.pool.acquire", "outcome", "ok").count()).isEqualTo(400);
        assertThat(gauge("cinnabar.pool.active")).isZero();
    }

    @Test
    void engineThatIsClosed_takesItsGaugesAlong_andLeavesWhatWasCounted() {
        engine.inTransaction(connection -> connection.execute(person(1, "ada")));

        engine.close();

        assertThat(registry.find("cinnabar.pool.active").gauge()).isNull();
        assertThat(registry.find("cinnabar.compiled.size").gauge()).isNull();
        assertThat(ran("insert")).isEqualTo(1);
    }

    @Test
    void tags_areFew_andTellEngineAndDatabase() {
        engine.inTransaction(connection -> connection.execute(person(1, "ada")));

        assertThat(registry.getMeters())
                .filteredOn(meter -> meter.getId().getName().startsWith("cinnabar."))
                .hasSizeGreaterThan(20)
                .allSatisfy(MetricsContract::carries)
                .allSatisfy(meter -> {
                    assertThat(meter.getId().getTag("engine")).isEqualTo("observed");
                    assertThat(meter.getId().getTag("database")).isEqualTo(place.system());
                });
    }

    private static void carries(Meter meter) {
        assertThat(meter.getId().getTags())
                .extracting(tag -> tag.getKey())
                .isSubsetOf("engine", "database", "kind", "outcome", "error", "result", "change", "relation");
    }

    @Test
    void registryThatThrows_doesNotStopTheProgram() {
        MeterRegistry broken = new SimpleMeterRegistry();
        try (Engine own = builder()
                .plugin(Observability.builder().metrics(broken).build())
                .build()) {
            broken.config().meterFilter(new Refusing());
            assertThatThrownBy(
                            () -> own.inTransaction(connection -> connection.executeRaw("SELECT nothing FROM nowhere")))
                    .isInstanceOf(DatabaseException.class)
                    .hasNoSuppressedExceptions();
        }
    }

    /** Refuses meters that it has not seen. */
    private static final class Refusing implements MeterFilter {
        @Override
        public Meter.Id map(Meter.Id id) {
            throw new IllegalStateException("no more meters");
        }
    }
}
