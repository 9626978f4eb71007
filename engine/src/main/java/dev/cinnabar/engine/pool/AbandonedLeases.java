package dev.cinnabar.engine.pool;

import dev.cinnabar.connect.CheckoutAbandoned;
import dev.cinnabar.connect.CheckoutStacks;
import dev.cinnabar.connect.TransactionRolledBack;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.error.SafeText;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes connections back that nobody can give back any more, once the garbage collector has found that their holders are gone, and tells
 * of them. Its one thread starts with the first lease. Shared by all threads.
 */
public final class AbandonedLeases implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.pool");

    private final ReferenceQueue<Object> queue = new ReferenceQueue<>();
    private final Reference<Object> end = new PhantomReference<>(queue, queue);
    private final AtomicBoolean started = new AtomicBoolean();
    private final Watchdog watchdog;
    private final CheckoutStacks stacks;
    private volatile boolean metOne;

    public AbandonedLeases(Watchdog watchdog, CheckoutStacks stacks) {
        this.watchdog = watchdog;
        this.stacks = stacks;
    }

    /** Where leases are found. */
    ReferenceQueue<Object> queue() {
        if (!started.get() && started.compareAndSet(false, true)) {
            Thread thread =
                    new Thread(null, this::look, "cinnabar-abandoned", 0, false); // what it inherits could be a session
            thread.setDaemon(true);
            thread.start();
        }
        return queue;
    }

    /** The stack of a checkout by this thread; null while none are kept. */
    @Nullable
    TakenHere stack() {
        return keepsStacks() ? new TakenHere() : null;
    }

    private boolean keepsStacks() {
        return stacks == CheckoutStacks.ALWAYS || metOne && stacks == CheckoutStacks.AFTER_LOSS;
    }

    private void look() {
        try {
            for (Reference<?> found = queue.remove(); found != end; found = queue.remove()) {
                takeBack((Lease) found);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** One that was given back may still be found, together with its holder. */
    private void takeBack(Lease lease) {
        try {
            if (!lease.isReturned()) {
                metOne = true;
                boolean rollsBack = lease.isInTransaction();
                lease.abandon(watchdog);
                report(lease, rollsBack);
            }
        } catch (RuntimeException | Error failure) {
            LOG.error("A connection that was lost could not be taken back", failure);
        }
    }

    private void report(Lease lease, boolean rolledBack) {
        warn(lease);
        LeasedPool pool = lease.pool();
        Dialect dialect = pool.factory().dialect();
        if (rolledBack) {
            pool.tellAfter(TransactionRolledBack.class, () -> new TransactionRolledBack(dialect, lease.mark()));
        }
        pool.tellAfter(CheckoutAbandoned.class, () -> lease.abandoned(dialect));
    }

    private void warn(Lease lease) {
        TakenHere stack = lease.stack();
        LOG.warn(
                "A session, connection or stream was lost without being closed: that of thread {}, taken at {}. What it had begun is"
                        + " rolled back, and its place in the pool free. Close each, best by try (…). {}",
                SafeText.escape(lease.description()),
                Instant.now().minus(lease.age()).truncatedTo(ChronoUnit.MILLIS),
                stack == null ? whereToSee() : "It was taken here:",
                stack);
    }

    private String whereToSee() {
        return keepsStacks()
                ? "The stacks of checkouts are kept from now on, to be shown with the next one; checkoutStacks(ALWAYS) keeps all."
                : "checkoutStacks(AFTER_LOSS) would show where the next one was taken.";
    }

    @Override
    public void close() {
        var unused = end.enqueue();
    }
}
