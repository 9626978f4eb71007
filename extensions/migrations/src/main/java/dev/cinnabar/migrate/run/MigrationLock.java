package dev.cinnabar.migrate.run;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.dialect.SessionLocks;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The right to migrate a database, held by a session that does nothing else: it goes with the session, however that ends. It is asked for
 * again and again and never waited for, since a statement that waits holds a snapshot, for which the building of an index beside others
 * would wait. A database without such locks lets one connection at a time write anyway. For one thread.
 */
final class MigrationLock implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final @Nullable Held held;

    private MigrationLock(@Nullable Held held) {
        this.held = held;
    }

    /** A session that has the lock. */
    private record Held(Connection connection, SessionLocks words, String name, String owner) {}

    /**
     * Takes the lock.
     *
     * @throws UsageException with {@code MIGRATION_LOCKED} if it does not come free in time
     */
    static MigrationLock take(Engine engine, RunOptions options) {
        Connection connection = engine.connect();
        try {
            SessionLocks words = connection.dialect().sessionLocks().orElse(null);
            if (words != null) {
                connection.isolation(Isolation.AUTOCOMMIT);
                return new MigrationLock(wait(connection, words, options));
            }
        } catch (RuntimeException | Error failure) {
            connection.close();
            throw failure;
        }
        connection.close();
        return new MigrationLock(null);
    }

    private static Held wait(Connection connection, SessionLocks words, RunOptions options) {
        String name = "cinnabar migrations " + options.versions();
        Pauses pauses = new Pauses(FIRST_PAUSE, LONGEST_PAUSE, options.patience());
        boolean told = false;
        while (!isOne(connection, words.take(), name)) {
            String holder = holder(connection, words, name);
            if (!told && !holder.isEmpty()) {
                options.progress().waiting(holder);
                told = true;
            }
            if (!pauses.pause()) {
                throw locked(options.patience(), holder);
            }
        }
        return new Held(connection, words, name, holder(connection, words, name));
    }

    private static boolean isOne(Connection connection, String sql, String name) {
        Number answer = connection.queryRaw(sql, name).scalarOne(Number.class);
        return answer != null && answer.intValue() == 1;
    }

    /** Empty if nobody has it. */
    private static String holder(Connection connection, SessionLocks words, String name) {
        String holder = connection.queryRaw(words.holder(), name).scalarOneOrNone(String.class);
        return holder == null ? "" : holder;
    }

    private static UsageException locked(Duration patience, String holder) {
        return new UsageException(
                ErrorCode.MIGRATION_LOCKED,
                "Another migration runs, and the wait for it, of at most " + patience.toMillis() / 1000.0
                        + " seconds, is over; it is "
                        + (holder.isEmpty() ? "of a session that is not known" : holder) + ".",
                "Wait for it; if it is stuck, end its session: the lock goes with it.");
    }

    /** Who has it, as the database tells; empty where there is no lock. */
    String owner() {
        return held == null ? "" : held.owner();
    }

    /** Sees that the session that has the lock still answers, and so still has it. */
    void check() {
        if (held != null) {
            holder(held.connection(), held.words(), held.name());
        }
    }

    @Override
    public void close() {
        if (held == null) {
            return;
        }
        try (Connection connection = held.connection()) {
            if (!isOne(connection, held.words().giveBack(), held.name())) {
                connection.invalidate();
            }
        }
    }
}
