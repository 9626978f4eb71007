package dev.cinnabar.it.connect;

import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.result.Result;
import dev.cinnabar.testkit.server.DatabaseServer;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two threads at one connection: the second is refused by name, and the first does not notice. */
abstract class ConcurrentUseContract extends ConnectContract {
    ConcurrentUseContract(DatabaseServer server) {
        super(server);
    }

    @BeforeEach
    void emptyTable() {
        empty();
    }

    /** Runs the first thread's work, which calls the second's in its middle; gives what the second met. */
    private static Throwable meanwhile(ThrowingCallable second) {
        Throwable[] met = new Throwable[1];
        Thread thread = new Thread(() -> met[0] = catchThrowable(second), "the second thread");
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
        return met[0];
    }

    private static void assertRefused(Throwable met) {
        assertThat(met)
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.CONCURRENT_USE))
                .hasMessageContaining("the second thread")
                .hasMessageContaining(Thread.currentThread().getName())
                .hasMessageContaining("hint: ");
    }

    @Test
    void everyCallOfASecondThread_isRefusedByName_whileAStatementRuns() throws SQLException {
        try (Engine engine = builder().build();
                Connection connection = engine.connect()) {
            Transaction transaction = connection.begin();
            List<ThrowingCallable> calls = List.of(
                    () -> connection.execute(select(PEOPLE.column(ID))),
                    () -> connection.execute(insert(PEOPLE).set(ID, 2).set(NAME, "bob")),
                    () -> connection.execute(insert(PEOPLE), List.of(Map.of("id", 2, "name", "bob"))),
                    () -> connection.queryRaw("SELECT 1"),
                    () -> connection.executeRaw("DELETE FROM people"),
                    () -> connection.apply(List.of()),
                    () -> connection.inspector().defaultSchema(),
                    () -> connection.inTransaction(inner -> {}),
                    connection::begin,
                    connection::nested,
                    connection::commit,
                    connection::rollback,
                    transaction::commit,
                    transaction::rollback,
                    transaction::close,
                    () -> connection.readOnly(true),
                    () -> connection.options(connection.options()),
                    connection::invalidate,
                    connection::close);
            Queue<Throwable> met = new ConcurrentLinkedQueue<>();
            try (var listening =
                    engine.events().on(BeforeExecute.class, event -> calls.forEach(call -> met.add(meanwhile(call))))) {
                assertThat(listening).isNotNull();

                connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "ada"));
            }
            transaction.commit();

            assertThat(met).hasSize(calls.size()).allSatisfy(ConcurrentUseContract::assertRefused);
        }
        assertThat(rowsSeenFromOutside()).isEqualTo(1);
    }

    @Test
    void secondThread_isRefused_whileRowsAreRead() {
        engine().inTransaction(connection -> {
            for (int i = 1; i <= 5; i++) {
                connection.execute(insert(PEOPLE).set(ID, i).set(NAME, "p" + i));
            }
        });
        try (Connection connection = engine().connect()) {
            Queue<Throwable> met = new ConcurrentLinkedQueue<>();
            Result<Integer> rows = connection.execute(
                    select(PEOPLE.column(ID)).orderBy(PEOPLE.column(ID).asc()));
            Iterator<Integer> iterator = rows.iterator();

            List<Integer> all = rows.map(id -> {
                        met.add(meanwhile(iterator::next));
                        met.add(meanwhile(rows::close));
                        met.add(meanwhile(rows::all));
                        return id;
                    })
                    .all();

            assertThat(all).containsExactly(1, 2, 3, 4, 5);
            assertThat(met).hasSize(15).allSatisfy(ConcurrentUseContract::assertRefused);
        }
    }

    @Test
    void threads_mayUseAConnectionOneAfterTheOther() throws SQLException {
        try (Connection connection = engine().connect()) {
            connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "ada"));

            Throwable met = meanwhile(() -> {
                connection.execute(insert(PEOPLE).set(ID, 2).set(NAME, "bob"));
                connection.commit();
            });

            assertThat(met).isNull();
            assertThat(connection.execute(select(PEOPLE.column(ID))).all()).containsExactlyInAnyOrder(1, 2);
        }
    }

    @Test
    void listener_mayUseTheConnectionThatTellsIt() throws SQLException {
        try (Engine engine = builder().build();
                Connection connection = engine.connect();
                var listening = engine.events().on(BeforeExecute.class, event -> {
                    if (event.sql().startsWith("INSERT") && !event.values().contains("log")) {
                        connection.execute(insert(PEOPLE).set(ID, 9).set(NAME, "log"));
                    }
                })) {
            assertThat(listening).isNotNull();
            connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "ada"));
            connection.commit();
        }
        assertThat(rowsSeenFromOutside()).isEqualTo(2);
    }

    @Test
    void whatWasNotRefused_isThere_whenThreadsFightForOneConnection() throws Exception {
        AtomicInteger done = new AtomicInteger();
        Queue<Throwable> refusals = new ConcurrentLinkedQueue<>();
        try (Connection connection = engine().connect()) {
            connection.begin();
            CountDownLatch ready = new CountDownLatch(4);
            AtomicInteger number = new AtomicInteger();
            List<Thread> threads = java.util.stream.Stream.generate(() -> new Thread(() -> {
                        ready.countDown();
                        for (int i = 0; i < 200; i++) {
                            int id = number.incrementAndGet();
                            try {
                                connection.execute(insert(PEOPLE).set(ID, id).set(NAME, "p" + id));
                                done.incrementAndGet();
                            } catch (RuntimeException refused) {
                                refusals.add(refused);
                            }
                        }
                    }))
                    .limit(4)
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            connection.commit();
        }

        assertThat(refusals)
                .allSatisfy(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                UsageException.class,
                                usage -> assertThat(usage.code()).isEqualTo(ErrorCode.CONCURRENT_USE)));
        assertThat(done.get() + refusals.size()).isEqualTo(800);
        assertThat(rowsSeenFromOutside()).isEqualTo(done.get()).isPositive();
    }
}
