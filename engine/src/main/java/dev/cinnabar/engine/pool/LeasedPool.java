package dev.cinnabar.engine.pool;

import dev.cinnabar.connect.BeforeCheckout;
import dev.cinnabar.connect.Checkin;
import dev.cinnabar.connect.Checkout;
import dev.cinnabar.connect.CheckoutFailed;
import dev.cinnabar.connect.Mark;
import dev.cinnabar.connect.PoolOptions;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.PoolTimeoutException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.event.Events;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all pools have in common: the list of who holds what, pre-ping, generations, events. Shared by all threads. */
abstract class LeasedPool implements ConnectionPool {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.pool");
    private static final int PING_SECONDS = 5;
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final PoolOptions options;
    private final ConnectionFactory factory;
    private final Set<Lease> leases = ConcurrentHashMap.newKeySet();
    private final Semaphore returns = new Semaphore(0);
    private volatile boolean closed;

    LeasedPool(PoolOptions options, ConnectionFactory factory) {
        this.options = options;
        this.factory = factory;
    }

    /** A connection and what the pool knows it by. */
    record Taken(PhysicalConnection connection, Object ticket) {}

    /** Waits for a connection at most as long as the options say. */
    abstract Taken take();

    /** Takes a connection back, or closes it. */
    abstract void put(Taken taken, boolean broken);

    /** Closes what is idle and old. */
    abstract void dropIdle();

    /** Whether its connections are made and closed here. */
    boolean ownsConnections() {
        return true;
    }

    /** Ends a connection that is out and does not come back. */
    void cutOff(PhysicalConnection connection) {
        connection.cutOff();
    }

    final PoolOptions options() {
        return options;
    }

    final ConnectionFactory factory() {
        return factory;
    }

    final Set<Lease> leases() {
        return leases;
    }

    final boolean isClosed() {
        return closed;
    }

    @Override
    public final Lease borrow(Object holder, AbandonedLeases abandoned) {
        long start = System.nanoTime();
        Mark mark = tellBefore();
        Lease lease;
        try {
            lease = lent(alive(), holder, abandoned);
        } catch (CinnabarException failure) {
            tellFailure(failure, start, mark);
            throw failure;
        }
        tellCheckout(lease, start, mark);
        return lease;
    }

    /** Lends what was taken, unless the pool has been closed meanwhile. */
    final Lease lent(Taken taken, Object holder, AbandonedLeases abandoned) {
        Lease lease = new Lease(taken, this, holder, abandoned);
        leases.add(lease);
        if (closed) {
            lease.giveBack();
            throw ConnectionFactory.closed();
        }
        return lease;
    }

    /** Null if nobody listened. */
    private @Nullable Mark tellBefore() {
        Events events = factory.events();
        if (!events.hears(BeforeCheckout.class)) {
            return null;
        }
        Mark mark = new Mark();
        events.publish(new BeforeCheckout(factory.dialect(), mark));
        return mark;
    }

    private void tellFailure(CinnabarException failure, long start, @Nullable Mark mark) {
        Events events = factory.events();
        if (events.hears(CheckoutFailed.class)) {
            try {
                events.publish(new CheckoutFailed(factory.dialect(), since(start), failure, known(mark)));
            } catch (RuntimeException alsoThat) {
                failure.addSuppressed(alsoThat);
            }
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Mark known(@Nullable Mark mark) {
        return mark == null ? new Mark() : mark;
    }

    private void tellCheckout(Lease lease, long start, @Nullable Mark mark) {
        Events events = factory.events();
        if (events.hears(Checkout.class)) {
            try {
                events.publish(new Checkout(factory.dialect(), since(start), known(mark)));
            } catch (RuntimeException | Error refused) {
                lease.giveBack();
                throw refused;
            }
        }
    }

    private Taken alive() {
        while (true) {
            if (closed) {
                throw ConnectionFactory.closed();
            }
            Taken taken = take();
            if (!options.prePing() || answers(taken.connection())) {
                return taken;
            }
            disconnected(taken.connection());
            put(taken, true);
        }
    }

    private boolean answers(PhysicalConnection connection) {
        Dialect dialect = factory.dialect();
        try {
            return dialect.session().isAlive(connection.jdbc(), PING_SECONDS);
        } catch (SQLException dead) {
            return false;
        }
    }

    final void end(Lease lease, boolean broken) {
        leases.remove(lease);
        try {
            put(lease.taken(), broken || closed);
        } finally {
            if (closed) {
                returns.release();
            }
        }
        if (factory.events().hears(Checkin.class)) { // asked first: a lambda would be made for each checkin
            tellAfter(Checkin.class, () -> new Checkin(factory.dialect(), lease.age()));
        }
    }

    /** Publishes an event of something that cannot be undone any more, if anybody listens. */
    final <X> void tellAfter(Class<X> type, Supplier<X> event) {
        if (factory.events().hears(type)) {
            try {
                factory.events().publish(event.get());
            } catch (RuntimeException failure) {
                LOG.warn("A listener of {} failed; what it was told of has happened", type.getSimpleName(), failure);
            }
        }
    }

    final void disconnected(PhysicalConnection broken) {
        if (factory.retireGenerationOf(broken)) {
            LOG.debug("A connection broke: all idle ones of its time are dropped");
            dropIdle();
        }
    }

    final PoolTimeoutException timedOut(@Nullable Throwable cause) {
        String holders = leases.stream()
                .sorted(Comparator.comparing(Lease::age).reversed())
                .map(Lease::description)
                .collect(Collectors.joining("; "));
        String own = leases.stream().anyMatch(Lease::isHeldByThisThread)
                ? "this thread holds a connection itself: close it first; else "
                : "";
        return new PoolTimeoutException(
                "No connection became free within " + options.timeout().toMillis() + " ms; poolSize is "
                        + options.size() + ", maxOverflow " + options.maxOverflow() + "; "
                        + (holders.isEmpty() ? "nobody holds one" : "held by " + holders),
                own + "close connections sooner, or raise poolSize or maxOverflow",
                cause);
    }

    static UsageException interrupted() {
        return new UsageException(
                ErrorCode.CLOSED_CONNECTION,
                "The thread was interrupted while it waited for a connection",
                "nothing was sent; the interrupt is still set");
    }

    @Override
    public void dispose() {
        factory.retireAll();
        dropIdle();
    }

    @Override
    public void close() {
        closed = true;
        dispose();
        awaitReturns();
        leases.forEach(Lease::revoke);
    }

    /** Gives those who hold a connection the time to end; whoever closes the pool cannot wait for himself. */
    private void awaitReturns() {
        long end = System.nanoTime() + GRACE.toNanos();
        try {
            while (leases.stream().anyMatch(lease -> !lease.isHeldByThisThread())) {
                if (!returns.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
