package dev.cinnabar.engine.pool;

import dev.cinnabar.error.ErrorOrigin;
import dev.cinnabar.error.LockTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets one transaction at a time write, in the order in which they came, for databases that can have but one writer: waiting here is
 * fair, and ends at once when the other is done. Shared by all threads.
 */
public final class WriteGate {
    private final Semaphore gate = new Semaphore(1, true);
    private final Duration patience;
    private volatile @Nullable Lease writer;

    public WriteGate(Duration patience) {
        this.patience = patience;
    }

    /**
     * Waits for its turn.
     *
     * @throws LockTimeoutException if that does not come in time
     */
    void enter(Lease lease) {
        try {
            if (!gate.tryAcquire() && !gate.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw timedOut();
            }
            writer = lease;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw LeasedPool.interrupted();
        }
    }

    void leave() {
        writer = null;
        gate.release();
    }

    private LockTimeoutException timedOut() {
        Lease holder = writer;
        String who = holder == null
                ? "another transaction"
                : holder.isHeldByThisThread()
                        ? "another connection of this very thread"
                        : "the transaction of thread " + holder.thread();
        return new LockTimeoutException(
                "The database takes one writing transaction at a time, and " + who + " has not ended within "
                        + patience.toMillis() + " ms",
                "commit or roll back sooner; do not write on two connections at a time",
                new ErrorOrigin(null, 0, null, null),
                null);
    }
}
