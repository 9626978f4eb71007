package dev.cinnabar.engine.pool;

import dev.cinnabar.connect.CheckoutAbandoned;
import dev.cinnabar.connect.Mark;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.TransactionStart;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.lang.ref.PhantomReference;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is out: who has it, since when, what it ran last, and what is open on it. It refers to something that none can do
 * without who works on the connection, and which nothing here holds: once that is gone, nobody can give the connection back any more, and
 * {@link AbandonedLeases} does. Confined to its holder, but for what is told to those who wait.
 */
public final class Lease extends PhantomReference<Object> {
    private final PhysicalConnection connection;
    private final LeasedPool pool;
    private final Object ticket;
    private final String threadName = Thread.currentThread().getName(); // the thread itself may hold the holder
    private final long threadId = Thread.currentThread().getId();
    private final long since = System.nanoTime();
    private final @Nullable TakenHere stack;
    private volatile @Nullable String sql;
    private volatile boolean revoked;
    private @Nullable TransactionStart begun;
    private @Nullable Mark mark; // made where somebody listens
    private @Nullable WriteGate gate;
    private int results;
    private boolean touched;
    private boolean handedOut;
    private boolean returned;

    Lease(LeasedPool.Taken taken, LeasedPool pool, Object holder, AbandonedLeases abandoned) {
        super(holder, abandoned.queue());
        this.connection = taken.connection();
        this.pool = pool;
        this.ticket = taken.ticket();
        this.stack = abandoned.stack();
    }

    public PhysicalConnection connection() {
        return connection;
    }

    LeasedPool.Taken taken() {
        return new LeasedPool.Taken(connection, ticket);
    }

    /** Remembers what is being run, for those who wait for the connection. */
    public void running(String text) {
        sql = text;
    }

    // what is open

    /** Waits for the turn to write, and has it until {@link #ended}. */
    public void enter(WriteGate one) {
        one.enter(this);
        gate = one;
    }

    /** A transaction was begun. */
    public void began(TransactionStart start) {
        begun = start;
        mark = null;
    }

    /** It is over, or could not be begun: others may write. */
    public void ended() {
        begun = null;
        WriteGate entered = gate;
        gate = null;
        if (entered != null) {
            entered.leave();
        }
    }

    /** So many results of it are not read to their ends. */
    public void results(int open) {
        results = open;
    }

    /** SQL of a person may have changed what the next user would meet. */
    public void touch() {
        touched = true;
    }

    public boolean isTouched() {
        return touched;
    }

    /** The driver's connection is known to the program. */
    public void handOut() {
        handedOut = true;
    }

    /** By which the events of the last transaction are known. */
    public Mark mark() {
        Mark known = mark;
        if (known == null) {
            known = new Mark();
            mark = known;
        }
        return known;
    }

    // the end

    /** Gives the connection back, in the state in which it came. */
    public void giveBack() {
        end(false);
    }

    /** Closes the connection, which nobody shall use again. */
    public void discard() {
        end(true);
    }

    private void end(boolean broken) {
        if (!returned) {
            returned = true;
            pool.end(this, broken);
        }
    }

    boolean isReturned() {
        return returned;
    }

    /** Whether its holder left a transaction open. */
    boolean isInTransaction() {
        return begun != null;
    }

    /**
     * Undoes what was begun, and ends it. The next user has the connection only where that is all that was left on it; others' goes back
     * to them.
     */
    void abandon(Watchdog watchdog) {
        boolean undone = begun == null || connection.isRolledBack(begun, watchdog);
        if (!undone) {
            pool.cutOff(connection);
        }
        ended();
        end(!undone || pool.ownsConnections() && !isLeftClean());
    }

    private boolean isLeftClean() {
        return results == 0 && !handedOut && (!touched || connection.isReset());
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

    // what is told

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    boolean isHeldByThisThread() {
        return threadId == Thread.currentThread().getId();
    }

    /** Its name; virtual threads have none unless they were given one. */
    String thread() {
        return threadName.isEmpty() ? "#" + threadId : threadName;
    }

    LeasedPool pool() {
        return pool;
    }

    /** Where it was taken; null where that was not kept. */
    @Nullable
    TakenHere stack() {
        return stack;
    }

    CheckoutAbandoned abandoned(Dialect dialect) {
        return new CheckoutAbandoned(
                dialect, age(), thread(), stack == null ? List.of() : List.of(stack.getStackTrace()));
    }

    /** The holder's thread, the lease's age and the statement without its values. */
    String description() {
        String text = sql;
        return thread() + " since " + age().toMillis() + " ms" + (text == null ? "" : " [" + shortened(text) + "]");
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 100 ? line : line.substring(0, 100) + "…";
    }
}
