package dev.cinnabar.engine.execute;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Stops statements whose time is over, to the millisecond and on every driver: JDBC's own timeout counts seconds, and some drivers
 * take it for something else. Its one thread starts with the first statement that has a limit. Shared by all threads.
 */
public final class Watchdog implements AutoCloseable {
    private final ReentrantLock starting = new ReentrantLock();
    private volatile @Nullable ScheduledThreadPoolExecutor timer;

    public Watchdog() {}

    /** One statement under watch. */
    static final class Watch {
        private final Statement statement;
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Future<?> alarm;
        private boolean ended;
        private volatile boolean bitten;

        private Watch(Statement statement) {
            this.statement = statement;
        }

        private void bite() {
            lock.lock();
            try {
                if (!ended) {
                    bitten = true;
                    statement.cancel();
                }
            } catch (SQLException gone) {
                // it has ended meanwhile
            } finally {
                lock.unlock();
            }
        }

        boolean hasBitten() {
            return bitten;
        }

        /** The statement has ended: whatever runs next on it is not to be stopped. */
        void end() {
            Future<?> waiting = alarm;
            if (waiting != null) {
                waiting.cancel(false);
            }
            lock.lock();
            try {
                ended = true;
            } finally {
                lock.unlock();
            }
        }
    }

    Watch watch(Statement statement, Duration limit) {
        Watch watch = new Watch(statement);
        watch.alarm = timer().schedule(watch::bite, limit.toNanos(), TimeUnit.NANOSECONDS);
        return watch;
    }

    private ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor known = timer;
        return known == null ? start() : known;
    }

    private ScheduledThreadPoolExecutor start() {
        starting.lock();
        try {
            ScheduledThreadPoolExecutor known = timer;
            if (known == null) {
                known = new ScheduledThreadPoolExecutor(1, Watchdog::thread);
                known.setRemoveOnCancelPolicy(true);
                timer = known;
            }
            return known;
        } finally {
            starting.unlock();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "cinnabar-timeouts");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        ScheduledThreadPoolExecutor known = timer;
        if (known != null) {
            known.shutdownNow();
        }
    }
}
