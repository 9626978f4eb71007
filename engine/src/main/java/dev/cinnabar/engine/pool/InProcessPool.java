package dev.cinnabar.engine.pool;

import dev.cinnabar.connect.PoolOptions;
import dev.cinnabar.connect.PoolStatus;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A small pool for databases that run in this process, whose connections cost next to nothing, and for no pooling at all. The
 * connection used last is handed out first, and threads are served in the order in which they came. Shared by all threads.
 */
final class InProcessPool extends LeasedPool {
    private final Semaphore permits;
    private final int kept;
    private final Deque<PhysicalConnection> idle = new ConcurrentLinkedDeque<>();
    private final boolean vanishes;
    private final ReentrantLock anchoring = new ReentrantLock();
    private @Nullable PhysicalConnection anchor;

    /**
     * Makes the pool.
     *
     * @param vanishes whether the database is gone when its last connection closes, so that one is kept open
     */
    InProcessPool(PoolOptions options, ConnectionFactory factory, boolean vanishes) {
        super(options, factory);
        this.permits = new Semaphore(options.pooled() ? options.most() : Integer.MAX_VALUE, true);
        this.kept = options.pooled() ? options.size() : 0;
        this.vanishes = vanishes;
    }

    @Override
    Taken take() {
        acquire();
        try {
            if (vanishes) {
                dropAnchor();
            }
            PhysicalConnection connection = current();
            return new Taken(connection, connection);
        } catch (RuntimeException | Error failure) {
            permits.release();
            throw failure;
        }
    }

    private void acquire() {
        try {
            if (!permits.tryAcquire() && !permits.tryAcquire(options().timeout().toNanos(), TimeUnit.NANOSECONDS)) {
                throw timedOut(null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw interrupted();
        }
    }

    private void dropAnchor() {
        anchoring.lock();
        try {
            if (anchor == null && !isClosed()) {
                anchor = factory().open();
            }
        } finally {
            anchoring.unlock();
        }
    }

    private PhysicalConnection current() {
        for (PhysicalConnection found = idle.pollFirst(); found != null; found = idle.pollFirst()) {
            if (isFresh(found)) {
                return found;
            }
            found.close();
        }
        return factory().open();
    }

    private boolean isFresh(PhysicalConnection connection) {
        return factory().isCurrent(connection)
                && !connection.isOlderThan(options().recycle().toNanos())
                && !connection.isClosed();
    }

    @Override
    void put(Taken taken, boolean broken) {
        PhysicalConnection connection = taken.connection();
        if (broken || idle.size() >= kept || !isFresh(connection)) {
            connection.close();
        } else {
            idle.addFirst(connection);
        }
        permits.release();
        if (isClosed()) {
            dropIdle();
        }
    }

    @Override
    void dropIdle() {
        for (PhysicalConnection found = idle.pollFirst(); found != null; found = idle.pollFirst()) {
            found.close();
        }
    }

    @Override
    public PoolStatus status() {
        int most = options().pooled() ? options().most() : Integer.MAX_VALUE;
        return new PoolStatus(most, idle.size(), leases().size(), permits.getQueueLength());
    }

    @Override
    public void close() {
        super.close();
        anchoring.lock();
        try {
            if (anchor != null) {
                anchor.close();
                anchor = null;
            }
        } finally {
            anchoring.unlock();
        }
    }
}
