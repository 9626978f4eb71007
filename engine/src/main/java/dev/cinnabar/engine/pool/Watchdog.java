package dev.cinnabar.engine.pool;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends calls whose time is over, to the millisecond and on every driver: JDBC's own timeout counts seconds, and some drivers take it for
 * something else. Its one thread starts with the first call that has a limit. Shared by all threads.
 */
public final class Watchdog implements AutoCloseable {
    private final WatchQueue queue = new WatchQueue();
    private final AtomicBoolean started = new AtomicBoolean();

    public Watchdog() {}

    /** Limits a call that is about to begin; {@link Watch#end} when it has come back. */
    public Watch watch(PhysicalConnection connection, Duration limit) {
        if (!started.get() && started.compareAndSet(false, true)) {
            start("cinnabar-timeouts", this::look);
        }
        Watch spare = connection.spareWatch();
        Watch watch = spare == null ? new Watch(connection, queue) : spare;
        watch.set(limit);
        return watch;
    }

    /** Telling a server that stands still to stop may take as long as anything else: no other call's limit may wait for that. */
    private void look() {
        try {
            for (Watch due = queue.awaitDue(); due != null; due = queue.awaitDue()) {
                start("cinnabar-timeout", due::bite);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        queue.close();
    }
}
