package dev.cinnabar.it.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.dialect.SessionLocks;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import org.junit.jupiter.api.Test;

/** Locks that belong to a session. */
abstract class SessionLocksContract extends ConnectContract {
    private static final String NAME_OF_LOCK = "a name with ' and \" and ` that is longer than sixty-four characters…";

    private final DatabaseServer server;

    SessionLocksContract(DatabaseServer server) {
        super(server);
        this.server = server;
    }

    private SessionLocks locks() {
        try (Connection connection = engine().connect()) {
            return connection.dialect().sessionLocks().orElseThrow();
        }
    }

    private Connection alone() {
        Connection connection = engine().connect();
        connection.isolation(Isolation.AUTOCOMMIT);
        return connection;
    }

    private static int asked(Connection connection, String words) {
        return connection.queryRaw(words, NAME_OF_LOCK).scalarOne(Integer.class);
    }

    @Test
    void sessionLock_isTakenByOneSessionAtATime() {
        SessionLocks locks = locks();
        try (Connection first = alone();
                Connection second = alone()) {
            assertThat(asked(first, locks.take())).isEqualTo(1);
            assertThat(asked(second, locks.take())).isZero();
            assertThat(second.queryRaw(locks.take(), "another name").scalarOne(Integer.class))
                    .isEqualTo(1);
            assertThat(asked(second, locks.giveBack())).isZero();
            assertThat(asked(first, locks.giveBack())).isEqualTo(1);
            assertThat(asked(second, locks.take())).isEqualTo(1);
        }
    }

    @Test
    void sessionLock_goesWithItsSession() {
        SessionLocks locks = locks();
        try (Connection first = alone()) {
            assertThat(asked(first, locks.take())).isEqualTo(1);
        }

        try (Connection second = alone()) {
            assertThat(asked(second, locks.take())).isEqualTo(1);
        }
    }

    @Test
    void holder_isNamed_andNobodyWhereTheLockIsFree() {
        SessionLocks locks = locks();
        try (Connection first = alone();
                Connection second = alone()) {
            assertThat(second.queryRaw(locks.holder(), NAME_OF_LOCK).all()).isEmpty();
            asked(first, locks.take());

            String holder = second.queryRaw(locks.holder(), NAME_OF_LOCK).scalarOne(String.class);

            assertThat(holder).matches("(process|connection) \\d+, user .*").contains(sessionOf(first));
        }
    }

    /** The number that the server knows a session by. */
    abstract String sessionOf(Connection connection);

    @Test
    void sessionLock_isOneOfItsDatabase() {
        SessionLocks locks = locks();
        try (Connection first = alone();
                TestDatabase other = server.fresh("otherLocks");
                Engine elsewhere = Engine.create(other.url());
                Connection there = elsewhere.connect()) {
            assertThat(asked(first, locks.take())).isEqualTo(1);
            there.isolation(Isolation.AUTOCOMMIT);

            assertThat(there.queryRaw(locks.holder(), NAME_OF_LOCK).all()).isEmpty();
            assertThat(asked(there, locks.take())).isEqualTo(1);
        }
    }
}
