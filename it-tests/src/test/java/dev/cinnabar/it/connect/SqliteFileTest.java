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
import dev.cinnabar.error.StatementCancelledException;
import dev.cinnabar.error.StatementTimeoutException;
import dev.cinnabar.error.TransactionFailedException;
import dev.cinnabar.testkit.server.Databases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

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
            Throwable full = catchThrowable(() -> {
                for (int i = 1; i < 20_000; i++) {
                    connection.execute(insert(PEOPLE).set(ID, i).set(NAME, "a name of some length " + i));
                }
            });

            assertThat(full).isInstanceOf(ResourceException.class);
            expectNothingMore(engine, connection);
        }
        assertThat(rowsSeenFromOutside()).isZero();
    }

    /** No later statement is sent, and none can be committed, until somebody rolls back. */
    private static void expectNothingMore(Engine engine, Connection connection) {
        List<String> sent = new ArrayList<>();
        try (var listening = engine.events().on(BeforeExecute.class, event -> sent.add(event.sql()))) {
            assertThat(listening).isNotNull();
            var later = insert(PEOPLE).set(ID, 50_000).set(NAME, "later");
            assertThatThrownBy(() -> connection.execute(later)).isInstanceOf(TransactionFailedException.class);
            assertThatThrownBy(() -> connection.executeRaw("INSERT INTO people VALUES (50001, 'later, too')"))
                    .isInstanceOf(TransactionFailedException.class);
            assertThatThrownBy(connection::commit).isInstanceOf(TransactionFailedException.class);
        }
        assertThat(sent).isEmpty();
    }

    private static final String ENDLESS_INSERT =
            "INSERT INTO people WITH RECURSIVE n (x) AS (SELECT 10 UNION ALL SELECT x + 1 FROM n WHERE x < 1000000000)"
                    + " SELECT x, 'name ' || x FROM n";

    @Test
    @Tag("REL-12")
    void nothingIsKept_afterAWriteWasCancelled() throws Exception {
        try (Connection connection = engine().connect()) {
            connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "before"));
            Throwable[] failure = new Throwable[1];
            Thread running = new Thread(() -> failure[0] = catchThrowable(() -> connection.executeRaw(ENDLESS_INSERT)));
            running.start();
            Thread.sleep(300);
            connection.cancel();
            running.join(10_000);

            assertThat(failure[0]).isInstanceOf(StatementCancelledException.class);
            expectNothingMore(engine(), connection);
        }
        assertThat(rowsSeenFromOutside()).isZero();
    }

    @Test
    @Tag("REL-12")
    void nothingIsKept_afterAWriteTookTooLong() throws SQLException {
        try (Connection connection = engine().connect()) {
            connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "before"));
            connection.options(connection.options().withTimeout(Duration.ofMillis(200)));

            assertThatThrownBy(() -> connection.executeRaw(ENDLESS_INSERT))
                    .isInstanceOf(StatementTimeoutException.class);
            expectNothingMore(engine(), connection);
        }
        assertThat(rowsSeenFromOutside()).isZero();
    }

    /** Memory that the process may not have: its build of SQLite keeps no account, so that the PRAGMAs limit nothing. */
    @Test
    @EnabledOnOs(OS.LINUX)
    @Tag("REL-12")
    void nothingIsKept_afterTheMemoryWasUsedUp() throws Exception {
        expectFailure("ulimit -v 1200000", "INSERT INTO people SELECT 2, hex(zeroblob(250000000))", "out of memory");
    }

    /** A file that may not grow: the system refuses to write more of it. */
    @Test
    @EnabledOnOs(OS.LINUX)
    @Tag("REL-12")
    void nothingIsKept_afterAFileCouldNotBeWritten() throws Exception {
        String rows =
                ENDLESS_INSERT.replace("1000000000", "100").replace("'name ' || x", "x || hex(randomblob(1000000))");
        expectFailure("ulimit -f 16384", rows, "disk I/O error");
    }

    private void expectFailure(String limit, String sql, String problem) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        "sh",
                        "-c",
                        limit + " && exec \"$0\" \"$@\"",
                        java,
                        "-Xmx64m",
                        "-XX:CompressedClassSpaceSize=32m",
                        "-XX:ReservedCodeCacheSize=32m",
                        "-XX:-UsePerfData",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Limited.class.getName(),
                        database().url(),
                        sql))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("nothing more after org.sqlite.SQLiteException: " + problem);
        assertThat(rowsSeenFromOutside()).isZero();
    }

    /** The program that runs into a limit of its process. */
    static final class Limited {
        private Limited() {}

        public static void main(String[] arguments) {
            try (Engine engine = Engine.create(arguments[0]);
                    Connection connection = engine.connect()) {
                connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "before"));
                Throwable failure = catchThrowable(() -> connection.executeRaw(arguments[1]));
                assertThat(failure).isInstanceOf(ResourceException.class);
                expectNothingMore(engine, connection);
                System.out.println("nothing more after " + failure.getCause().getMessage());
            }
        }
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
}
