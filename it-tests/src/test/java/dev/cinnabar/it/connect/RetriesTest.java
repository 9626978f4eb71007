package dev.cinnabar.it.connect;

import static dev.cinnabar.sql.Sql.insert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Retries;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.LockTimeoutException;
import dev.cinnabar.error.Retry;
import dev.cinnabar.testkit.server.Databases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the retry helper repeats, how often, and how long it waits. */
class RetriesTest extends ConnectContract {
    RetriesTest() {
        super(Databases.sqlite());
    }

    @BeforeEach
    void emptyTable() {
        empty();
    }

    /** An error that says that all may be done again: another connection writes. */
    private CinnabarException safe() {
        try (var other = builder().property("busy_timeout", "1").build();
                Connection writing = engine().connect()) {
            writing.execute(insert(PEOPLE).set(ID, 99).set(NAME, "in the way"));
            Throwable busy = catchThrowable(() -> other.inTransaction(
                    connection -> connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "x"))));
            assertThat(busy).isInstanceOf(LockTimeoutException.class);
            return (CinnabarException) busy;
        }
    }

    /** Pauses between the attempts of work that always fails. */
    private List<Duration> pauses(Retries retries, CinnabarException failure) {
        List<Duration> pauses = new ArrayList<>();
        long[] failed = new long[1];
        Throwable last =
                catchThrowable(() -> retries.<Object, RuntimeException>call(engine(), (connection, attempt) -> {
                    if (attempt > 1) {
                        pauses.add(Duration.ofNanos(System.nanoTime() - failed[0]));
                    }
                    assertThat(attempt).isEqualTo(pauses.size() + 1);
                    failed[0] = System.nanoTime();
                    throw failure;
                }));
        assertThat(last).isSameAs(failure);
        return pauses;
    }

    @Test
    @Tag("REL-07")
    void usual_isFiveAttemptsWithPausesOfTenMillisecondsToASecond() {
        assertThat(Retries.USUAL.attempts()).isEqualTo(5);
        assertThat(Retries.USUAL.shortest()).isEqualTo(Duration.ofMillis(10));
        assertThat(Retries.USUAL.longest()).isEqualTo(Duration.ofSeconds(1));

        assertThat(pauses(Retries.USUAL, safe()))
                .hasSize(4)
                .allSatisfy(pause -> assertThat(pause).isGreaterThanOrEqualTo(Duration.ofMillis(10)));
    }

    @Test
    @Tag("REL-07")
    void errorThatIsNotSafe_isNotRepeated() throws Exception {
        List<Integer> attempts = new ArrayList<>();

        assertThatThrownBy(() -> Retries.USUAL.<Object, RuntimeException>call(engine(), (connection, attempt) -> {
                    attempts.add(attempt);
                    connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "ada"));
                    return connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "bob"));
                }))
                .isInstanceOfSatisfying(
                        IntegrityException.class,
                        error -> assertThat(error.retry()).isNotEqualTo(Retry.SAFE));

        assertThat(attempts).containsExactly(1);
        assertThat(rowsSeenFromOutside()).isZero();
    }

    @Test
    @Tag("REL-07")
    void wholeUnit_isRepeatedInANewTransaction() throws Exception {
        CinnabarException failure = safe();
        List<Connection> connections = new ArrayList<>();

        int attempts = Retries.USUAL.<Integer, RuntimeException>call(engine(), (connection, attempt) -> {
            connections.add(connection);
            connection.execute(insert(PEOPLE).set(ID, attempt).set(NAME, "attempt " + attempt));
            if (attempt < 5) {
                throw failure;
            }
            return attempt;
        });

        assertThat(attempts).isEqualTo(5);
        assertThat(connections).hasSize(5).doesNotHaveDuplicates();
        assertThat(rowsSeenFromOutside()).isEqualTo(1);
    }
}
