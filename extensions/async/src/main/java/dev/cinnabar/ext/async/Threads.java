package dev.cinnabar.ext.async;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The threads of an async engine: a virtual one for each work where the JVM has them (JEP 444), else so many that are kept. */
final class Threads implements AutoCloseable {
    private static final String NAME = "cinnabar-async-";
    private static final @Nullable ThreadFactory VIRTUAL = virtual();
    private static final int IDLE_SECONDS = 30;

    private final @Nullable ThreadPoolExecutor kept;

    /** As many as work runs at once; none is started yet. */
    Threads(int most) {
        this.kept = VIRTUAL == null ? kept(most) : null;
    }

    /** Classes are built for Java 17, which has no such threads. */
    private static @Nullable ThreadFactory virtual() {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Class<?> type = Class.forName("java.lang.Thread$Builder");
            Object named = type.getMethod("name", String.class, long.class).invoke(builder, NAME, 0L);
            return (ThreadFactory) type.getMethod("factory").invoke(named);
        } catch (ReflectiveOperationException | UnsupportedOperationException noSuchThreads) {
            return null;
        }
    }

    private static ThreadPoolExecutor kept(int most) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, NAME + number.getAndIncrement());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** Runs work that was let in. */
    void run(Runnable work) {
        if (kept != null) {
            kept.execute(work);
        } else if (VIRTUAL != null) {
            VIRTUAL.newThread(work).start();
        }
    }

    /** Runs what must not wait until a kept thread is free. */
    static void runAside(Runnable work) {
        Thread thread = VIRTUAL != null ? VIRTUAL.newThread(work) : new Thread(work, NAME + "stop");
        if (VIRTUAL == null) {
            thread.setDaemon(true);
        }
        thread.start();
    }

    /** No thread is kept any more; those that work end when their work does. */
    @Override
    public void close() {
        if (kept != null) {
            kept.shutdown();
        }
    }
}
