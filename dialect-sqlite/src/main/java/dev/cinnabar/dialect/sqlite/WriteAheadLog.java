package dev.cinnabar.dialect.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Has a file keep a write-ahead log. The first connections to a new file may all want that at once, and then each may hold a lock that
 * another waits for: SQLite fails such a wait at once, whatever the busy timeout is (sqlite.org/c3ref/busy_handler.html). Since nothing
 * was changed yet, the loser just asks again. Stateless.
 */
final class WriteAheadLog {
    private static final Duration PAUSE = Duration.ofMillis(10);

    private WriteAheadLog() {}

    /** Switches it on and gives the journal that there is then; fails with what SQLite says when it was busy for that long. */
    static String switchOn(Connection connection, Duration patience) throws SQLException {
        long begin = System.nanoTime();
        while (true) {
            try {
                return SqliteSession.text(connection, "PRAGMA journal_mode = WAL");
            } catch (SQLException failed) {
                boolean late = System.nanoTime() - begin > patience.toNanos();
                if (late || !isBusy(failed) || !pause()) {
                    throw failed;
                }
            }
        }
    }

    private static boolean isBusy(SQLException failed) {
        return SqliteMessage.read(String.valueOf(failed.getMessage()))
                .primaryName()
                .equals("SQLITE_BUSY");
    }

    /** Whether nobody wants the thread to stop. */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
