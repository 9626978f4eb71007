package dev.cinnabar.it.connect;

import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.Retries;
import dev.cinnabar.error.CommitOutcomeUnknownException;
import dev.cinnabar.error.ConnectException;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.DisconnectException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.StatementCancelledException;
import dev.cinnabar.error.StatementTimeoutException;
import dev.cinnabar.result.Result;
import dev.cinnabar.result.Row;
import dev.cinnabar.testkit.server.DatabaseServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens when the server behind the network goes away, or takes too long. */
abstract class ServerContract extends ConnectContract {
    ServerContract(DatabaseServer server) {
        super(server);
    }

    /** The SQL that tells the number of the session it runs in. */
    abstract String sessionNumber();

    /** Ends a session of the server by its number. */
    abstract String kill(long session);

    /** SQL that sleeps so many seconds. */
    abstract String sleep(int seconds);

    @BeforeEach
    void emptyTable() {
        empty();
    }

    private long session(Connection connection) {
        return connection.queryRaw(sessionNumber()).scalarOne(Long.class);
    }

    private void killFromOutside(long session) throws SQLException {
        try (var outside = DriverManager.getConnection(database().jdbcUrl());
                Statement statement = outside.createStatement()) {
            statement.execute(kill(session));
        }
    }

    @Test
    @Tag("REL-05")
    void commit_hasAnUnknownOutcome_whenTheConnectionBreaksInIt() throws SQLException {
        try (Connection connection = engine().connect()) {
            connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "ada"));
            killFromOutside(session(connection));

            assertThatThrownBy(connection::commit)
                    .isInstanceOf(CommitOutcomeUnknownException.class)
                    .hasMessageContaining("hint: ");
        }
    }

    @Test
    @Tag("REL-06")
    void exception_isTheFirstOne_whenTheRollbackFailsToo() throws SQLException {
        IllegalStateException mine = new IllegalStateException("mine");

        Throwable thrown = catchThrowable(() -> engine().inTransaction(connection -> {
            connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "ada"));
            killFromOutside(session(connection));
            throw mine;
        }));

        assertThat(thrown).isSameAs(mine);
    }

    @Test
    @Tag("REL-07")
    void retries_runTheWorkAgainOnANewConnection_whenItBrokeBeforeItsCommit() throws SQLException {
        List<Integer> attempts = new ArrayList<>();
        List<Connection> connections = new ArrayList<>();

        int value = Retries.USUAL.<Integer, SQLException>call(engine(), (connection, attempt) -> {
            attempts.add(attempt);
            connections.add(connection);
            connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "ada"));
            if (attempt < 3) {
                killFromOutside(session(connection));
                connection.execute(insert(PEOPLE).set(ID, 2).set(NAME, "bob"));
            }
            return attempt;
        });

        assertThat(value).isEqualTo(3);
        assertThat(attempts).containsExactly(1, 2, 3);
        assertThat(connections).doesNotHaveDuplicates();
        assertThat(rowsSeenFromOutside()).isEqualTo(1);
    }

    @Test
    @Tag("REL-07")
    void retries_giveUpAfterFiveAttempts() {
        List<Integer> attempts = new ArrayList<>();

        assertThatThrownBy(() -> Retries.USUAL.<Object, SQLException>call(engine(), (connection, attempt) -> {
                    attempts.add(attempt);
                    connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "ada"));
                    killFromOutside(session(connection));
                    return connection.execute(insert(PEOPLE).set(ID, 2).set(NAME, "bob"));
                }))
                .isInstanceOf(DisconnectException.class)
                .satisfies(error -> assertThat(error.getSuppressed()).isNotEmpty());

        assertThat(attempts).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    @Tag("REL-08")
    void retries_doNotRepeatACommitOfUnknownOutcome_unlessAProbeSaysThatItDidNotHappen() {
        List<Integer> attempts = new ArrayList<>();
        Retries.Attempt<Integer, SQLException> work = (connection, attempt) -> {
            attempts.add(attempt);
            connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "ada"));
            if (attempt == 1) {
                killFromOutside(session(connection));
            }
            return attempt;
        };

        Throwable alone = catchThrowable(() -> Retries.USUAL.call(engine(), work));
        List<Integer> withoutProbe = List.copyOf(attempts);
        attempts.clear();
        Throwable probed = catchThrowable(() -> Retries.USUAL
                .withProbe(engine -> engine.read(connection ->
                        connection.execute(select(PEOPLE.column(ID))).all().isEmpty()
                                ? Retries.Outcome.NOT_COMMITTED
                                : Retries.Outcome.COMMITTED))
                .call(engine(), work));

        assertThat(alone).isInstanceOf(CommitOutcomeUnknownException.class);
        assertThat(withoutProbe).containsExactly(1);
        assertThat(probed).isNull();
        assertThat(attempts).containsExactly(1, 2);
    }

    @Test
    @Tag("REL-08")
    void retries_askTheProbeOnce_forACommitOfUnknownOutcome() {
        List<Retries.Outcome> asked = new ArrayList<>();
        Retries.OutcomeProbe clueless = engine -> {
            asked.add(Retries.Outcome.UNKNOWN);
            return Retries.Outcome.UNKNOWN;
        };

        Throwable thrown =
                catchThrowable(() -> Retries.USUAL.withProbe(clueless).call(engine(), (connection, attempt) -> {
                    killFromOutside(session(connection));
                    return attempt;
                }));

        assertThat(thrown).isInstanceOf(CommitOutcomeUnknownException.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    @Tag("REL-08")
    void retries_giveNoValue_whereTheWorkCommittedItselfAndGaveNone() {
        Retries.OutcomeProbe certain = engine -> Retries.Outcome.COMMITTED;
        List<Integer> attempts = new ArrayList<>();

        Throwable thrown =
                catchThrowable(() -> Retries.USUAL.withProbe(certain).call(engine(), (connection, attempt) -> {
                    attempts.add(attempt);
                    killFromOutside(session(connection));
                    connection.commit();
                    return attempt;
                }));

        assertThat(thrown).isInstanceOf(CommitOutcomeUnknownException.class);
        assertThat(attempts).containsExactly(1);
    }

    @Test
    @Tag("REL-19")
    void prePing_hidesConnectionsThatWereKilledWhileIdle() throws SQLException {
        try (Engine pinged =
                builder().poolPrePing(true).poolSize(2).maxOverflow(0).build()) {
            for (int i = 0; i < 1_000; i++) {
                long session;
                try (Connection connection = pinged.connect()) {
                    session = session(connection);
                }
                if (i % 25 == 0) {
                    killFromOutside(session);
                }
            }
        }
    }

    @Test
    @Tag("REL-20")
    void firstDisconnect_dropsAllIdleConnectionsOfItsTime() throws SQLException {
        try (Engine engine = builder().poolSize(5).maxOverflow(0).build()) {
            List<Connection> all = new ArrayList<>();
            List<Long> sessions = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                Connection connection = engine.connect();
                all.add(connection);
                sessions.add(session(connection));
            }
            all.forEach(Connection::close);
            for (long session : sessions) {
                killFromOutside(session);
            }

            int errors = 0;
            for (int i = 0; i < 20; i++) {
                try (Connection connection = engine.connect()) {
                    session(connection);
                } catch (DatabaseException broken) {
                    errors++;
                }
            }

            assertThat(errors).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void timeout_stopsAStatementAndItsTransactionCanBeRolledBack() {
        try (Connection connection = engine().connect()) {
            connection.options(connection.options().withTimeout(Duration.ofMillis(300)));
            long start = System.nanoTime();

            assertThatThrownBy(() -> connection.queryRaw(sleep(20)).all())
                    .isInstanceOf(StatementTimeoutException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            connection.rollback();
            connection.execute(select(PEOPLE.column(ID))).all();
        }
    }

    @Test
    void timeout_isOverWithTheAnswer_whereTheRowsAreInMemory() throws InterruptedException {
        try (Connection connection = engine().connect()) {
            connection.options(connection.options().withTimeout(Duration.ofMillis(300)));
            Result<Row> rows = connection.queryRaw("SELECT 1 UNION ALL SELECT 2");

            Thread.sleep(800);

            assertThat(rows.all()).hasSize(2);
            assertThat(connection.queryRaw("SELECT 3").all()).hasSize(1);
        }
    }

    @Test
    void cancel_stopsTheStatementOfAnotherThread() throws InterruptedException {
        try (Connection connection = engine().connect()) {
            Throwable[] failure = new Throwable[1];
            Thread running = new Thread(() -> failure[0] =
                    catchThrowable(() -> connection.queryRaw(sleep(20)).all()));
            running.start();
            Thread.sleep(500);
            connection.cancel();
            running.join(5_000);

            assertThat(failure[0]).isInstanceOf(StatementCancelledException.class);
        }
    }

    @Test
    void wrongPassword_isToldAtOnce() {
        try (Engine engine = builder().login("nobody", "wrong-secret").build()) {
            long start = System.nanoTime();

            Throwable failure = catchThrowable(engine::connect);

            assertThat(failure)
                    .isInstanceOfSatisfying(
                            ConnectException.class,
                            error -> assertThat(error.code()).isEqualTo(ErrorCode.LOGIN_REFUSED))
                    .hasMessageNotContaining("wrong-secret");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void raw_settingsDoNotReachTheNextBorrower() {
        try (Engine engine = builder().poolSize(1).maxOverflow(0).build()) {
            long first;
            try (Connection connection = engine.connect()) {
                first = session(connection);
                connection.executeRaw(setLevelOfSession());
            }

            try (Connection connection = engine.connect()) {
                assertThat(session(connection)).isNotEqualTo(first);
            }
        }
    }

    /** SQL that changes the level of the whole session. */
    abstract String setLevelOfSession();
}
