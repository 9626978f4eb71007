package dev.cinnabar.it.connect;

import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.LockTimeoutException;
import dev.cinnabar.error.ResourceException;
import dev.cinnabar.error.TransactionFailedException;
import dev.cinnabar.testkit.server.Databases;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is SQLite's own: one writer, errors that end a transaction, settings of each connection. */
class SqliteFileTest extends ConnectContract {
    private static final int WRITERS = 8;
    private static final int TRANSACTIONS = 500;

    SqliteFileTest() {
        super(Databases.sqlite());
    }

    @BeforeEach
    void emptyTable() {
        empty();
    }

    @Test
    @Tag("REL-12")
    void nothingIsKept_afterTheDatabaseWasFull() throws SQLException {
        try (Engine engine = builder().property("max_page_count", "20").build();
                Connection connection = engine.connect()) {
            List<String> sent = new ArrayList<>();
            Throwable full = catchThrowable(() -> {
                for (int i = 1; i < 20_000; i++) {
                    connection.execute(insert(PEOPLE).set(ID, i).set(NAME, "a name of some length " + i));
                }
            });
            try (var listening = engine.events().on(BeforeExecute.class, event -> sent.add(event.sql()))) {
                assertThat(listening).isNotNull();
                assertThatThrownBy(() -> connection.execute(
                                insert(PEOPLE).set(ID, 50_000).set(NAME, "later")))
                        .isInstanceOf(TransactionFailedException.class);
                assertThatThrownBy(connection::commit).isInstanceOf(TransactionFailedException.class);
            }

            assertThat(full).isInstanceOf(ResourceException.class);
            assertThat(sent).isEmpty();
        }
        assertThat(rowsSeenFromOutside()).isZero();
    }

    @Test
    @Tag("REL-13")
    void everyConnection_hasForeignKeysPatienceAndAWriteAheadLog() {
        try (Engine engine = builder().build();
                Connection first = engine.connect();
                Connection second = engine.connect()) {
            for (Connection connection : List.of(first, second)) {
                assertThat(connection.queryRaw("PRAGMA foreign_keys").scalarOne(Integer.class))
                        .isEqualTo(1);
                assertThat(connection.queryRaw("PRAGMA busy_timeout").scalarOne(Integer.class))
                        .isEqualTo(5_000);
                assertThat(connection.queryRaw("PRAGMA journal_mode").scalarOne(String.class))
                        .isEqualTo("wal");
                connection.rollback();
            }
        }
    }

    @Test
    @Tag("REL-13")
    void writingTransaction_takesItsLockBeforeItsFirstRead() {
        try (Engine other = builder()
                .property("busy_timeout", "100")
                .poolTimeout(Duration.ofMillis(300))
                .build()) {
            engine().inTransaction(connection -> {
                connection.execute(select(PEOPLE.column(ID))).all();

                assertThatThrownBy(() -> other.inTransaction(
                                late -> late.execute(insert(PEOPLE).set(ID, 1).set(NAME, "x"))))
                        .isInstanceOf(LockTimeoutException.class);
            });
        }
    }

    @Test
    @Tag("REL-14")
    void writers_takeTurnsAndNeverFindTheDatabaseBusy() throws Exception {
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        AtomicInteger writing = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        engine().inTransaction(connection ->
                connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "0")));
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Thread thread = new Thread(() -> write(failures, writing, most));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(failures).isEmpty();
        assertThat(most).hasValue(1);
        try (Connection connection = engine().connect()) {
            String count = connection.execute(select(PEOPLE.column(NAME))).one();
            assertThat(count).isEqualTo(String.valueOf(WRITERS * TRANSACTIONS));
        }
    }

    private void write(ConcurrentLinkedQueue<Throwable> failures, AtomicInteger writing, AtomicInteger most) {
        try {
            for (int i = 0; i < TRANSACTIONS; i++) {
                engine().inTransaction(connection -> {
                    most.accumulateAndGet(writing.incrementAndGet(), Math::max);
                    int count = Integer.parseInt(
                            connection.execute(select(PEOPLE.column(NAME))).one());
                    connection.execute(dev.cinnabar.sql.Sql.update(PEOPLE)
                            .set(NAME, String.valueOf(count + 1))
                            .where(PEOPLE.column(ID).eq(1)));
                    writing.decrementAndGet();
                });
            }
        } catch (Throwable failure) {
            failures.add(failure);
        }
    }

    @Test
    void memoryDatabase_isSeenByAllConnectionsOfItsEngineAndByNoOther() {
        try (Engine one = Engine.create("sqlite:///:memory:");
                Engine other = Engine.create("sqlite://")) {
            one.executeRaw("CREATE TABLE t (x INTEGER)");
            one.inTransaction(connection -> connection.executeRaw("INSERT INTO t VALUES (1)"));
            one.dispose();

            try (Connection connection = one.connect()) {
                assertThat(connection.queryRaw("SELECT count(*) FROM t").scalarOne(Integer.class))
                        .isEqualTo(1);
            }
            assertThatThrownBy(() -> other.executeRaw("SELECT * FROM t")).hasMessageContaining("no such table");
        }
    }

    @Test
    @Tag("REL-46")
    void statementOverTheBindLimit_isRefusedBeforeItIsSent() {
        List<String> sent = new ArrayList<>();
        try (Connection connection = engine().connect();
                var listening = engine().events().on(BeforeExecute.class, event -> sent.add(event.sql()))) {
            int most = connection.dialect().limits().binds();
            Object[] values = new Object[most + 1];
            java.util.Arrays.fill(values, 1);

            assertThatThrownBy(() -> connection.queryRaw("SELECT 1", values))
                    .hasMessageContaining(String.valueOf(most));
            assertThat(sent).isEmpty();
            assertThat(listening).isNotNull();
        }
    }
}
