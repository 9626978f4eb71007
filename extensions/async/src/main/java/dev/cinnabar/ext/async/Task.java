package dev.cinnabar.ext.async;

import static java.util.Objects.requireNonNull;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that was asked for, and the stage that tells of its end. Whoever completes the stage before the work does, stops the work. Shared by
 * the thread that asked, the one that works and whoever cancels.
 */
final class Task<T extends @Nullable Object> extends CompletableFuture<T> {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.async");
    private static final long BETWEEN_CANCELS = 50;

    private final Body<T> body;
    private final Duration patience;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Connection connection;
    private Runnable carried = this::work;
    private volatile boolean begun;
    private volatile @Nullable Runnable leaving;

    /** Takes how long a statement that was cancelled may take to end. */
    Task(Body<T> body, Duration patience) {
        this.body = body;
        this.patience = patience;
    }

    /** What is done, on the thread that works. */
    @FunctionalInterface
    interface Body<T extends @Nullable Object> {
        /** Says with {@link Task#using} which connection it uses. */
        T run(Task<T> task) throws Exception;
    }

    /** Takes along what the thread has which asks; called by it, before anybody else knows of the task. */
    void carriedBy(List<ContextCarrier> carriers) {
        for (ContextCarrier carrier : carriers) {
            carried = requireNonNull(carrier.carry(carried), "what a carrier gives");
        }
    }

    /** What hangs on it is of no lane. */
    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CompletableFuture<>();
    }

    /**
     * Does the work, unless nobody wants it any more.
     *
     * @param left told once the work is done and before others hear of it, so that they find its turn and its connection free
     */
    void run(Runnable left) {
        leaving = left;
        carried.run();
        if (!begun) {
            throw new IllegalStateException("a carrier has not run the work that it was given");
        }
    }

    private void work() {
        begun = true;
        if (isDone()) {
            ended.countDown();
            return;
        }
        try {
            T value = body.run(this);
            leave();
            complete(value);
        } catch (Throwable failure) {
            leave();
            completeExceptionally(failure);
        }
    }

    /**
     * Work on a connection whose statements are cancelled when the task is; its commit is not. Not all databases fail a statement that was
     * cancelled (MySQL 14.24, SLEEP), so what was cancelled meanwhile fails here.
     */
    <R extends @Nullable Object, X extends Exception> R using(Connection used, Engine.Call<R, X> work) throws X {
        hold(used);
        try {
            checkWanted();
            R result = work.apply(used);
            checkWanted();
            return result;
        } finally {
            hold(null);
        }
    }

    private void checkWanted() {
        if (isDone()) {
            throw new CancellationException("nobody waits for it any more");
        }
    }

    /** Nobody stops it any more once it is let go: by then it may serve somebody else. */
    private void hold(@Nullable Connection used) {
        lock.lock();
        try {
            connection = used;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        ended.countDown();
        Runnable told = leaving;
        if (told != null) {
            told.run();
        }
    }

    /** Ends what is going on, if anything is: called when the stage is complete. */
    void stop() {
        if (begun && ended.getCount() > 0) {
            Threads.runAside(this::stopped);
        }
    }

    /** Cancels each statement that it comes to; one that does not end then takes its connection with it. */
    private void stopped() {
        long begin = System.nanoTime();
        try {
            while (!ended.await(BETWEEN_CANCELS, TimeUnit.MILLISECONDS)) {
                boolean late = System.nanoTime() - begin > patience.toNanos();
                if (stop(late) && late) {
                    return;
                }
            }
        } catch (RuntimeException failure) {
            LOG.warn("Work that was cancelled could not be stopped", failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there is a connection to stop. */
    private boolean stop(boolean hard) {
        lock.lock();
        try {
            Connection used = connection;
            if (used != null && hard) {
                used.abort();
            } else if (used != null) {
                used.cancel();
            }
            return used != null;
        } finally {
            lock.unlock();
        }
    }
}
