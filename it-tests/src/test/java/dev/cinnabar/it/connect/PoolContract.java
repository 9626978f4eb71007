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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pools of every kind hand out, take back, and tell. */
abstract class PoolContract extends ConnectContract {
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
}
