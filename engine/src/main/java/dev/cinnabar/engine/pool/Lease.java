package dev.cinnabar.engine.pool;

import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is out: who has it, since when, and what it ran last. Confined to its holder, but for what is told to those who
 * wait.
 */
public final class Lease {
    private final PhysicalConnection connection;
    private final LeasedPool pool;
    private final Object ticket;
    private final Thread holder = Thread.currentThread();
    private final long since = System.nanoTime();
    private volatile @Nullable String sql;
    private volatile boolean revoked;
    private boolean returned;

    Lease(PhysicalConnection connection, LeasedPool pool, Object ticket) {
        this.connection = connection;
        this.pool = pool;
        this.ticket = ticket;
    }

    public PhysicalConnection connection() {
        return connection;
    }

    Object ticket() {
        return ticket;
    }

    /** Remembers what is being run, for those who wait for the connection. */
    public void running(String text) {
        sql = text;
    }

    /** Gives the connection back, in the state in which it came. */
    public void giveBack() {
        end(false);
    }

    /** Closes the connection, which nobody shall use again. */
    public void discard() {
        end(true);
    }

    /** The connection has lost the server: the idle ones of its time are not to be trusted either. */
    public void lost() {
        pool.disconnected(connection);
    }

    /** Ends the connection under whatever its holder does with it. Any thread may call it. */
    public void abort() {
        pool.cutOff(connection);
    }

    /** Takes the connection away from its holder: the engine is being closed. */
    void revoke() {
        revoked = true;
        pool.cutOff(connection);
    }

    /**
     * Refuses to go on with a connection that was taken away.
     *
     * @throws UsageException that says so
     */
    public void checkHeld() {
        if (revoked) {
            throw takenAway();
        }
    }

    /** What to tell of a failure: where the connection was taken away, just that, with the failure beside it. */
    public CinnabarException reasonOf(CinnabarException failure) {
        if (!revoked) {
            return failure;
        }
        UsageException reason = takenAway();
        reason.addSuppressed(failure);
        return reason;
    }

    private static UsageException takenAway() {
        return new UsageException(
                ErrorCode.CLOSED_ENGINE,
                "The engine was closed while this connection was out, and took it away",
                "end the work that uses connections before the engine is closed");
    }

    private void end(boolean broken) {
        if (!returned) {
            returned = true;
            pool.end(this, broken);
        }
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    boolean isHeldByThisThread() {
        return holder == Thread.currentThread();
    }

    /** The holder's thread, the lease's age and the statement without its values. */
    String description() {
        String text = sql;
        return holder.getName() + " since " + age().toMillis() + " ms"
                + (text == null ? "" : " [" + shortened(text) + "]");
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 100 ? line : line.substring(0, 100) + "…";
    }
}
