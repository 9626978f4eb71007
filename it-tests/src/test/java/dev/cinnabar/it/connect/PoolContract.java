package dev.cinnabar.it.connect;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.PoolTimeoutException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.testkit.server.DatabaseServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pools of every kind hand out, take back, and tell. */
abstract class PoolContract extends ConnectContract {
    private static final int INTERRUPTS = 500;

    PoolContract(DatabaseServer server) {
        super(server);
    }

    private Engine small() {
        return builder()
                .poolSize(1)
                .maxOverflow(1)
                .poolTimeout(Duration.ofMillis(500))
                .build();
    }

    @Test
    @Tag("REL-22")
    void poolTimeout_comesInTimeAndTellsWhoHoldsWhat() {
        try (Engine engine = small();
                Connection first = engine.connect();
                Connection second = engine.connect()) {
            first.execute(select(PEOPLE.column(ID)).where(PEOPLE.column(NAME).eq("secret name")))
                    .all();
            second.commit();
            long start = System.nanoTime();

            Throwable failure = catchThrowable(engine::connect);

            long waited = Duration.ofNanos(System.nanoTime() - start).toMillis();
            assertThat(waited).isBetween(490L, 600L);
            assertThat(failure)
                    .isInstanceOf(PoolTimeoutException.class)
                    .hasMessageContaining(Thread.currentThread().getName() + " since ")
                    .hasMessageContaining("people")
                    .hasMessageNotContaining("secret name");
        }
    }

    @Test
    @Tag("REL-23")
    void poolTimeout_saysSo_whenTheWaitingThreadHoldsAConnectionItself() {
        try (Engine engine = small();
                Connection first = engine.connect();
                Connection second = engine.connect()) {
            assertThat(first).isNotSameAs(second);

            assertThatThrownBy(engine::connect).hasMessageContaining("this thread holds a connection itself");
        }
    }

    @Test
    void engine_connectsAtFirstUse() {
        try (Engine engine = builder().build()) {
            assertThat(engine.pool().inUse()).isZero();
            assertThat(engine.pool().idle()).isZero();

            engine.connect().close();

            assertThat(engine.pool().idle()).isEqualTo(1);
        }
    }

    @Test
    void noPool_keepsNothing() {
        try (Engine engine = builder().noPool().build()) {
            engine.connect().close();

            assertThat(engine.pool().idle()).isZero();
        }
    }

    @Test
    void engine_refusesToConnect_whenItIsClosed() {
        Engine engine = builder().build();
        engine.connect().close();
        engine.close();

        assertThatThrownBy(engine::connect)
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.CLOSED_ENGINE));
    }

    @Test
    void connection_refusesToExecute_whenItIsClosed() {
        Connection connection = engine().connect();
        connection.close();

        assertThatThrownBy(() -> connection.execute(select(PEOPLE.column(ID))))
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.CLOSED_CONNECTION));
    }

    @Test
    void interrupt_endsTheWaitAndStaysSet() throws InterruptedException {
        try (Engine engine = small();
                Connection first = engine.connect();
                Connection second = engine.connect()) {
            boolean[] stillSet = new boolean[1];
            Thread waiting = new Thread(() -> {
                var unused = catchThrowable(engine::connect);
                stillSet[0] = Thread.currentThread().isInterrupted();
            });
            waiting.start();
            Thread.sleep(50);
            long start = System.nanoTime();
            waiting.interrupt();
            waiting.join(1_000);

            assertThat(Duration.ofNanos(System.nanoTime() - start).toMillis()).isLessThan(50);
            assertThat(stillSet[0]).isTrue();
            assertThat(first.isClosed() || second.isClosed()).isFalse();
        }
    }

    /** What an interrupt met: whether it was still set afterwards, and how long the checkout went on. */
    private record Met(boolean stillSet, long millis) {}

    /** Where a connection is free, half of the time, the interrupt comes while it is handed over. */
    @Test
    @Tag("REL-25")
    void interrupts_endCheckouts_andLoseNoConnection() throws Exception {
        Random moments = new Random(25);
        List<Met> met = new ArrayList<>();
        try (Engine engine = builder()
                .poolSize(2)
                .maxOverflow(0)
                .poolTimeout(Duration.ofSeconds(10))
                .build()) {
            for (int trial = 0; trial < INTERRUPTS; trial++) {
                try (Connection first = engine.connect();
                        Connection second = trial % 2 == 0 ? engine.connect() : null) {
                    assertThat(first).isNotSameAs(second);
                    met.add(interrupted(engine, moments.nextInt(2_000_000)));
                }
            }

            assertThat(engine.pool().inUse()).isZero();
            try (Connection first = engine.connect();
                    Connection second = engine.connect()) {
                assertThat(engine.pool().inUse()).isEqualTo(2);
                assertThat(first).isNotSameAs(second);
            }
        }
        assertThat(met).allSatisfy(one -> {
            assertThat(one.stillSet()).isTrue();
            assertThat(one.millis()).isLessThan(50);
        });
    }

    private static Met interrupted(Engine engine, int nanos) throws Exception {
        CompletableFuture<Long> begun = new CompletableFuture<>();
        CompletableFuture<Met> over = new CompletableFuture<>();
        AtomicLong interrupted = new AtomicLong();
        Thread waiting = new Thread(() -> {
            begun.complete(System.nanoTime());
            Throwable failure = catchThrowable(() -> engine.connect().close());
            long end = System.nanoTime();
            while (!Thread.currentThread().isInterrupted() && failure == null) {
                Thread.onSpinWait(); // it was quicker than the interrupt
            }
            over.complete(new Met(
                    Thread.currentThread().isInterrupted(),
                    Duration.ofNanos(Math.max(0, end - interrupted.get())).toMillis()));
        });
        waiting.start();
        long until = begun.get() + nanos;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        interrupted.set(System.nanoTime());
        waiting.interrupt();
        return over.get(10, TimeUnit.SECONDS);
    }
}
