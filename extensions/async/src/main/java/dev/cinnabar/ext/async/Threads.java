package dev.cinnabar.ext.async;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads of an async engine: a virtual one for each work where the JVM has them (JEP 444), else so many that are kept. A database that
 * runs in this process has kept ones everywhere: a statement of it is native code, which holds on to the thread that carries a virtual one,
 * and there are as few of those as processors. Threads inherit nothing from the one that happens to start them, which asked for one work of
 * many: what shall go along is carried.
 */
final class Threads implements AutoCloseable {
    private static final String NAME = "cinnabar-async-";
    private static final @Nullable ThreadFactory VIRTUAL = virtual();
    private static final int IDLE_SECONDS = 30;

    private final @Nullable ThreadPoolExecutor kept;

    /** As many as work runs at once; none is started yet. */
    Threads(int most, boolean inProcess) {
        this.kept = VIRTUAL == null || inProcess ? kept(most) : null;
    }

    /** Classes are built for Java 17, which has no such threads. */
    private static @Nullable ThreadFactory virtual() {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Class<?> type = Class.forName("java.lang.Thread$Builder");
            Object named = type.getMethod("name", String.class, long.class).invoke(builder, NAME, 0L);
            Object bare = type.getMethod("inheritInheritableThreadLocals", boolean.class)
                    .invoke(named, false);
            return (ThreadFactory) type.getMethod("factory").invoke(bare);
        } catch (ReflectiveOperationException | UnsupportedOperationException noSuchThreads) {
            return null;
        }
    }

    private static ThreadPoolExecutor kept(int most) {
        AtomicInteger number = new AtomicInteger();
        ThreadFactory factory = work -> platform(work, NAME + number.getAndIncrement());
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private static Thread platform(Runnable work, String name) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        return withLoader(thread);
    }

    /** Libraries that work calls look for their parts there. */
    private static Thread withLoader(Thread thread) {
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        return thread;
    }

    /** Runs work that was let in. */
    void run(Runnable work) {
        if (kept != null) {
            kept.execute(work);
        } else if (VIRTUAL != null) {
            withLoader(VIRTUAL.newThread(work)).start();
        }
    }

    /** Runs what must not wait until some other thread is free, be it kept or one that carries virtual ones. */
    static void runAside(Runnable work) {
        platform(work, NAME + "stop").start();
    }

    /** No thread is kept any more; those that work end when their work does. */
    @Override
    public void close() {
        if (kept != null) {
            kept.shutdown();
        }
    }
}
