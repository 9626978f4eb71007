package dev.cinnabar.engine.pool;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A limit for one call at a time to the database. When the time is over the database is told to stop; if the call has not come back
 * {@link WatchQueue#GRACE shortly after}, as where the server stands still, the connection is closed under it. Set and ended by whoever
 * holds the connection; the rest of its state belongs to the lock of its queue.
 */
public final class Watch {
    private final PhysicalConnection connection;
    private final WatchQueue queue;
    private volatile @Nullable Statement statement;
    private boolean cancelling;
    private volatile boolean bitten;
    private volatile boolean cutOff;
    private long deadline;

    Watch(PhysicalConnection connection, WatchQueue queue) {
        this.connection = connection;
        this.queue = queue;
    }

    /** Begins to count. */
    void set(Duration limit) {
        queue.set(this, limit);
    }

    /** What the database is asked to stop; without one a call can only be cut off. */
    public void on(Statement running) {
        statement = running;
    }

    /** The call has come back: whatever runs next on the connection is not to be stopped. Once for each time that it was set. */
    public void end() {
        queue.end(this);
        statement = null;
        if (!bitten) {
            connection.keep(this);
        } else if (cutOff) {
            connection.noteCutOff();
        }
    }

    /** Whether the time was over. */
    public boolean hasBitten() {
        return bitten;
    }

    long deadline() {
        return deadline;
    }

    void deadline(long nanos) {
        deadline = nanos;
    }

    /** Whether somebody asks the database to stop, and is still waited for. */
    boolean isCancelling() {
        return cancelling && !cutOff;
    }

    /** Its time is over: the first bite asks to stop, the second cuts off; false where nothing can be bitten yet. */
    boolean grow() {
        boolean hard = statement == null || bitten;
        if (hard && connection.isInProcess()) {
            return false;
        }
        bitten = true;
        cutOff = hard;
        cancelling = !hard;
        return true;
    }

    /** A database in this process is waited for: a statement of it stops when it is asked to. */
    boolean mayBiteAgain() {
        return connection.isInProcess() ? !bitten : !cutOff;
    }

    void cancelled() {
        cancelling = false;
    }

    /** Stops the call. It may wait for the network, so that it has a thread of its own. */
    void bite() {
        Statement running = statement;
        if (cutOff || running == null) {
            connection.abort();
            return;
        }
        try {
            connection.cancel(running);
        } catch (SQLException gone) {
            // it has ended meanwhile
        } finally {
            queue.cancelled(this);
        }
    }
}
