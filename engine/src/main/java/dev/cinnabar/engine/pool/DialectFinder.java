package dev.cinnabar.engine.pool;

import dev.cinnabar.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Asks the first connection once for the dialect that it speaks. Shared by all threads. */
public abstract class DialectFinder {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Dialect found;
    private volatile boolean settled;

    /** The dialect for work without a connection. */
    protected abstract Dialect offline();

    /** Asks a connection. */
    protected abstract Dialect ask(Connection connection) throws SQLException;

    /** What the first connection told; before it, the offline one. */
    public final Dialect known() {
        Dialect known = found;
        return known == null ? offline() : known;
    }

    final Dialect of(Connection connection) throws SQLException {
        Dialect known = found;
        return known == null ? askOnce(connection) : known;
    }

    /** The first connection is ready, and all others must be like it. */
    final void settle() {
        settled = true;
    }

    /** As {@link #settle}, once listeners have done to a connection what they do: the first one may now speak otherwise. */
    final Dialect settled(Connection connection) throws SQLException {
        lock.lock();
        try {
            if (!settled) {
                found = ask(connection);
                settled = true;
            }
            return of(connection);
        } finally {
            lock.unlock();
        }
    }

    private Dialect askOnce(Connection connection) throws SQLException {
        lock.lock();
        try {
            Dialect known = found;
            if (known == null) {
                known = ask(connection);
                found = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }
}
