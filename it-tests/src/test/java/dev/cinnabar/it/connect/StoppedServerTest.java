package dev.cinnabar.it.connect;

import static dev.cinnabar.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.PoolOptions;
import dev.cinnabar.connect.SessionOptions;
import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.PoolTimeoutException;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that says nothing more, although its network still stands. */
class StoppedServerTest {
    private static final int TEN_MINUTES = 600_000;
    private static final Duration LATEST = Duration.ofMillis(1_500);

    static Stream<Arguments> servers() {
        return Stream.of(
                Arguments.of(Databases.postgres(), "socketTimeout", "1"),
                Arguments.of(Databases.mysql(), "socketTimeout", "1000"));
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

            assertThat(timed(engine::connect, PoolTimeoutException.class)).isLessThan(LATEST);
            relay.flow(true);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    @Tag("REL-21")
    void statement_endsInTime(DatabaseServer server, String property, String limit) throws IOException {
        try (TestDatabase database = server.fresh("stopped");
                Relay relay = new Relay(DatabaseUrl.parse(database.url()));
                Engine engine =
                        Engine.builder(relay.url()).property(property, limit).build()) {
            Duration longest = timed(() -> {
                relay.flow(true);
                try (Connection connection = engine.connect()) {
                    connection.queryRaw("SELECT 1").all();
                    relay.flow(false);
                    connection.queryRaw("SELECT 2").all();
                } finally {
                    relay.flow(true);
                }
            });

            assertThat(longest).isLessThan(LATEST);
        }
    }
}
