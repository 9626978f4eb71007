package dev.cinnabar.it.connect;

import static dev.cinnabar.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.PoolOptions;
import dev.cinnabar.connect.SessionOptions;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.error.CommitOutcomeUnknownException;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.PoolTimeoutException;
import dev.cinnabar.error.StatementTimeoutException;
import dev.cinnabar.result.Result;
import dev.cinnabar.result.Row;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that says nothing more, although its network still stands. */
@Tag("servers")
class StoppedServerTest {
    private static final int TEN_MINUTES = 600_000;
    private static final Duration LIMIT = Duration.ofMillis(400);
    private static final Duration LATEST = Duration.ofMillis(1_500);

    static Stream<Arguments> servers() {
        return Stream.of(Arguments.of(Databases.postgres()), Arguments.of(Databases.mysql()));
    }

    /** The first call of a test loads the driver's classes, which is no waiting for a server: it is not measured. */
    private static Duration timed(Runnable call) {
        return timed(call, DatabaseException.class);
    }

    private static Duration timed(Runnable call, Class<? extends Throwable> expected) {
        var unused = catchThrowable(call::run);
        long start = System.nanoTime();
        Throwable failure = catchThrowable(call::run);
        assertThat(failure).isInstanceOf(expected);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @ParameterizedTest
    @MethodSource("servers")
    @Tag("REL-21")
    void connecting_endsInTime(DatabaseServer server) throws IOException {
        try (TestDatabase database = server.fresh("stopped");
                ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Engine engine = Engine.builder(
                                DatabaseUrl.parse(database.url()).withHost("127.0.0.1", silent.getLocalPort()))
                        .connectTimeout(Duration.ofSeconds(1))
                        .build()) {
            assertThat(timed(engine::connect)).isLessThan(LATEST);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    @Tag("REL-21")
    void limits_areThereWithoutBeingAskedFor_exceptWhileRowsAreStreamed(DatabaseServer server) throws SQLException {
        assertThat(PoolOptions.USUAL.timeout()).isEqualTo(Duration.ofSeconds(30));
        try (TestDatabase database = server.fresh("limits");
                Engine engine = Engine.create(database.url());
                Connection connection = engine.connect()) {
            var jdbc = connection.unwrap(java.sql.Connection.class);
            assertThat(SessionOptions.USUAL.connectTimeout()).isEqualTo(Duration.ofSeconds(10));
            assertThat(jdbc.getNetworkTimeout()).isEqualTo(TEN_MINUTES);

            Result<Row> rows = connection.execute(
                    text("SELECT 1 UNION ALL SELECT 2").fetchSize(1).returnsRows());
            assertThat(jdbc.getNetworkTimeout()).isZero();
            assertThat(rows.all()).hasSize(2);
            assertThat(jdbc.getNetworkTimeout()).isEqualTo(TEN_MINUTES);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    @Tag("REL-21")
    void waitingForAConnection_endsInTime_whileTheServerIsStopped(DatabaseServer server) throws IOException {
        try (TestDatabase database = server.fresh("stopped");
                Relay relay = new Relay(DatabaseUrl.parse(database.url()));
                Engine engine = Engine.builder(relay.url())
                        .poolSize(1)
                        .maxOverflow(0)
                        .poolTimeout(Duration.ofSeconds(1))
                        .build();
                Connection holder = engine.connect()) {
            holder.queryRaw("SELECT 1").all();
            relay.flow(false);
            try {
                assertThat(timed(engine::connect, PoolTimeoutException.class)).isLessThan(LATEST);
            } finally {
                relay.flow(true);
            }
        }
    }

    /** How a call ended. */
    private record Ended(@Nullable Throwable failure, Duration took) {}

    /** Does something up to a call, and makes that call while the server is stopped. */
    private static Ended stopped(
            Engine engine, Relay relay, Consumer<Connection> before, Function<Connection, Runnable> upTo) {
        try (Connection connection = engine.connect()) {
            before.accept(connection); // without the limit: the machine may be slow
            connection.options(connection.options().withTimeout(LIMIT));
            Runnable call = upTo.apply(connection);
            relay.flow(false);
            long start = System.nanoTime();
            Throwable failure = catchThrowable(call::run);
            return new Ended(failure, Duration.ofNanos(System.nanoTime() - start));
        } finally {
            relay.flow(true);
        }
    }

    /** The first time loads classes, and is not measured. */
    private static Ended stopped(
            DatabaseServer server, Consumer<Connection> before, Function<Connection, Runnable> upTo)
            throws IOException {
        try (TestDatabase database = server.fresh("stopped");
                Relay relay = new Relay(DatabaseUrl.parse(database.url()));
                Engine engine = Engine.builder(relay.url()).build()) {
            engine.inTransaction(connection -> connection.executeRaw("CREATE TABLE pieces (id INTEGER)"));
            var unused = stopped(engine, relay, before, upTo);
            return stopped(engine, relay, before, upTo);
        }
    }

    private static Ended stopped(DatabaseServer server, Function<Connection, Runnable> upTo) throws IOException {
        return stopped(server, connection -> {}, upTo);
    }

    private static Ended stoppedAfterAWrite(DatabaseServer server, Consumer<Connection> call) throws IOException {
        return stopped(server, StoppedServerTest::write, connection -> () -> call.accept(connection));
    }

    private static void write(Connection connection) {
        connection.executeRaw("INSERT INTO pieces VALUES (1)");
    }

    private static void expectTimeout(Ended ended) {
        assertThat(ended.failure()).isInstanceOf(StatementTimeoutException.class);
        assertThat(ended.took()).isBetween(LIMIT, LIMIT.plusMillis(500));
    }

    @ParameterizedTest
    @MethodSource("servers")
    @Tag("REL-21")
    void query_endsInTime(DatabaseServer server) throws IOException {
        expectTimeout(stopped(
                server, connection -> () -> connection.queryRaw("SELECT 1").all()));
    }

    @ParameterizedTest
    @MethodSource("servers")
    @Tag("REL-21")
    void write_endsInTime(DatabaseServer server) throws IOException {
        expectTimeout(stoppedAfterAWrite(server, StoppedServerTest::write));
    }

    @ParameterizedTest
    @MethodSource("servers")
    @Tag("REL-21")
    void begin_endsInTime(DatabaseServer server) throws IOException {
        var serializable = TransactionOptions.USUAL.withIsolation(Isolation.SERIALIZABLE);

        expectTimeout(stopped(server, connection -> () -> connection.begin(serializable)));
    }

    @ParameterizedTest
    @MethodSource("servers")
    @Tag("REL-21")
    void savepoint_endsInTime(DatabaseServer server) throws IOException {
        expectTimeout(stoppedAfterAWrite(server, Connection::nested));
    }

    @ParameterizedTest
    @MethodSource("servers")
    @Tag("REL-21")
    void commit_endsInTime_withAnOutcomeThatNobodyKnows(DatabaseServer server) throws IOException {
        Ended ended = stoppedAfterAWrite(server, Connection::commit);

        assertThat(ended.failure()).isInstanceOf(CommitOutcomeUnknownException.class);
        assertThat(ended.took()).isBetween(LIMIT, LIMIT.plusMillis(500));
    }

    @ParameterizedTest
    @MethodSource("servers")
    @Tag("REL-21")
    void rollback_endsInTime(DatabaseServer server) throws IOException {
        Ended ended = stoppedAfterAWrite(server, Connection::rollback);

        assertThat(ended.failure()).isNull();
        assertThat(ended.took()).isBetween(LIMIT, LIMIT.plusMillis(500));
    }

    @ParameterizedTest
    @MethodSource("servers")
    @Tag("REL-21")
    void nextRowOfAStream_endsInTime(DatabaseServer server) throws IOException {
        var numbers = text("SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4")
                .fetchSize(1)
                .returnsRows();

        Ended ended = stopped(server, connection -> {
            Iterator<Row> rows = connection.execute(numbers).iterator();
            rows.next();
            return () -> rows.forEachRemaining(row -> {});
        });

        assertThat(ended.failure()).isInstanceOf(StatementTimeoutException.class);
        assertThat(ended.took()).isLessThan(LIMIT.plusMillis(500));
    }

    /** Telling a server that stands still to stop takes long: no call waits for that of another. */
    @ParameterizedTest
    @MethodSource("servers")
    @Tag("REL-21")
    void manyCalls_endInTime(DatabaseServer server) throws Exception {
        try (TestDatabase database = server.fresh("stopped");
                Relay relay = new Relay(DatabaseUrl.parse(database.url()));
                Engine engine = Engine.builder(relay.url()).build()) {
            CyclicBarrier together = new CyclicBarrier(4, () -> relay.flow(false));
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<Ended>> calls = new ArrayList<>();
            try {
                for (int i = 0; i < 4; i++) {
                    calls.add(threads.submit(() -> stoppedTogether(engine, together)));
                }

                for (Future<Ended> call : calls) {
                    expectTimeout(call.get(2, TimeUnit.MINUTES));
                }
            } finally {
                relay.flow(true);
                threads.shutdown();
            }
        }
    }

    private static Ended stoppedTogether(Engine engine, CyclicBarrier together) throws Exception {
        try (Connection connection = engine.connect()) {
            connection.queryRaw("SELECT 1").all(); // without the limit: the machine may be slow
            connection.options(connection.options().withTimeout(LIMIT));
            together.await(1, TimeUnit.MINUTES); // else one that fails before leaves the others waiting
            long start = System.nanoTime();
            Throwable failure =
                    catchThrowable(() -> connection.queryRaw("SELECT 1").all());
            return new Ended(failure, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void connectionThatWasCutOff_isNotUsedAgain(DatabaseServer server) throws IOException {
        try (TestDatabase database = server.fresh("stopped");
                Relay relay = new Relay(DatabaseUrl.parse(database.url()));
                Engine engine = Engine.builder(relay.url()).build()) {
            var unused = stopped(
                    engine,
                    relay,
                    before -> {},
                    connection -> () -> connection.queryRaw("SELECT 1").all());

            try (Connection another = engine.connect()) {
                assertThat(another.queryRaw("SELECT 1").all()).hasSize(1);
            }
            assertThat(engine.pool().inUse()).isZero();
        }
    }
}
