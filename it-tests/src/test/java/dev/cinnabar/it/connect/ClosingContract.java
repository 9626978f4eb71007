package dev.cinnabar.it.connect;

import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.CommitOutcomeUnknownException;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.testkit.server.DatabaseServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An engine that is closed while others work with it. */
abstract class ClosingContract extends ConnectContract {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    ClosingContract(DatabaseServer server) {
        super(server);
    }

    /** SQL that runs for a long time. */
    abstract String slow();

    /** What a closed engine would leave behind: open files, or sessions of the server. */
    abstract long remains() throws Exception;

    @BeforeEach
    void emptyTable() {
        empty();
        engine().dispose();
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    private static boolean within(Duration limit, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    @Test
    @Tag("REL-28")
    void close_endsInTime_andNothingRemains_whileOthersWork() throws Exception {
        long before = remains();
        Engine engine = builder().name("closing").poolSize(4).maxOverflow(6).build();
        Queue<Throwable> ends = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(started(() -> ends.add(catchThrowable(() -> work(engine)))));
        }
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Throwable[] later = new Throwable[1];
        threads.add(started(() -> {
            try (Connection idle = engine.connect()) {
                holding.countDown();
                closed.await();
                later[0] = catchThrowable(
                        () -> idle.execute(select(PEOPLE.column(ID))).all());
            } catch (InterruptedException unexpected) {
                ends.add(unexpected);
            }
        }));
        Throwable[] running = new Throwable[1];
        threads.add(started(() -> {
            try (Connection busy = engine.connect()) {
                running[0] = catchThrowable(() -> busy.queryRaw(slow()).all());
            }
        }));
        holding.await();
        Thread.sleep(500);
        long start = System.nanoTime();

        engine.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        closed.countDown();
        for (Thread thread : threads) {
            thread.join(3_000);
            assertThat(thread.isAlive()).isFalse();
        }
        assertThat(ends).hasSize(4).allSatisfy(ClosingContract::assertCutOff);
        assertClosed(later[0]);
        assertClosed(running[0]);
        assertThat(running[0].getSuppressed()).hasAtLeastOneElementOfType(DatabaseException.class);
        assertClosed(catchThrowable(engine::connect));
        assertThat(within(Duration.ofSeconds(3), () -> ownThreads().isEmpty()))
                .describedAs("threads %s", ownThreads())
                .isTrue();
        assertThat(within(Duration.ofSeconds(3), () -> remaining() <= before))
                .describedAs("%d before, %d after", before, remains())
                .isTrue();
    }

    private long remaining() {
        try {
            return remains();
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void work(Engine engine) {
        while (true) {
            engine.inTransaction(connection -> {
                connection.execute(select(PEOPLE.column(ID))).first();
                int id = NUMBER.incrementAndGet();
                connection.execute(insert(PEOPLE).set(ID, id).set(NAME, "p" + id));
            });
        }
    }

    /** Whoever was in the middle of a commit cannot know what became of it, and must be told just that. */
    private static void assertCutOff(Throwable met) {
        if (!(met instanceof CommitOutcomeUnknownException)) {
            assertClosed(met);
        }
    }

    private static void assertClosed(Throwable met) {
        assertThat(met)
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.CLOSED_ENGINE));
    }

    private static List<String> ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("closing"))
                .toList();
    }

    @Test
    void close_letsWorkEnd_thatIsNearlyDone() throws Exception {
        Engine engine = builder().build();
        CountDownLatch began = new CountDownLatch(1);
        Throwable[] failure = new Throwable[1];
        Thread working = started(() -> failure[0] = catchThrowable(() -> engine.inTransaction(connection -> {
            connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "ada"));
            began.countDown();
            Thread.sleep(500);
            connection.execute(insert(PEOPLE).set(ID, 2).set(NAME, "bob"));
        })));
        began.await();
        long start = System.nanoTime();

        engine.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        working.join();
        assertThat(failure[0]).isNull();
        assertThat(rowsSeenFromOutside()).isEqualTo(2);
    }

    @Test
    void close_doesNotWaitForTheThreadThatCallsIt() throws Exception {
        Engine engine = builder().build();
        try (Connection connection = engine.connect()) {
            connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "ada"));
            long start = System.nanoTime();

            engine.close();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
            assertThatThrownBy(connection::commit).hasMessageContaining("The engine was closed");
        }
        assertThat(rowsSeenFromOutside()).isZero();
    }
}
