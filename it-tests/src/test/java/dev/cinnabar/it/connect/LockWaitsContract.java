package dev.cinnabar.it.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.testkit.server.DatabaseServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a session waits for the locks of others. */
abstract class LockWaitsContract extends ConnectContract {
    LockWaitsContract(DatabaseServer server) {
        super(server);
    }

    /** What the session's limit is now. */
    abstract String limit(Connection connection);

    /** A limit of thirty seconds, as the database says it. */
    abstract String thirtySeconds();

    @Test
    void lockWaits_areLimited_untilTheConnectionGoesBack() {
        try (Engine one = builder().poolSize(1).maxOverflow(0).build()) {
            String before;
            try (Connection connection = one.connect()) {
                before = limit(connection);
            }
            try (Connection connection = one.connect()) {
                limit(connection, Duration.ofSeconds(30));
                assertThat(limit(connection)).isEqualTo(thirtySeconds()).isNotEqualTo(before);
            }

            try (Connection next = one.connect()) {
                assertThat(limit(next)).isEqualTo(before);
            }
        }
    }

    private static void limit(Connection connection, Duration longest) {
        connection.dialect().session().limitLockWaits(longest).forEach(connection::executeRaw);
    }

    @Test
    void statement_givesUp_whenItWaitedLongEnoughForALock() {
        try (Connection holder = engine().connect();
                Connection waiting = engine().connect()) {
            holder.executeRaw("DELETE FROM people");
            waiting.isolation(Isolation.AUTOCOMMIT);
            limit(waiting, Duration.ofMillis(900));

            long start = System.nanoTime();
            assertThatThrownBy(() -> waiting.executeRaw("DROP TABLE people")).isInstanceOf(DatabaseException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(500), Duration.ofMillis(2_900));
        }
    }

    @Test
    void wait_ofNoTime_isRefused() {
        try (Connection connection = engine().connect()) {
            var rules = connection.dialect().session();

            assertThatThrownBy(() -> rules.limitLockWaits(Duration.ZERO))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("hint: Give a time that is more than zero");
            assertThat(rules.limitLockWaits(Duration.ofNanos(1))).allMatch(words -> words.endsWith(" = 1"));
            assertThat(rules.limitLockWaits(Duration.ofDays(1_000_000))).isNotEmpty();
        }
    }
}
