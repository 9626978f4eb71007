package dev.cinnabar.ext.async;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.OverloadException;
import dev.cinnabar.error.UsageException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Runs so many works at once, and lets so many others wait for their turn, the first come first. Shared by all threads. */
final class Lanes implements AutoCloseable {
    private final int most;
    private final int mostWaiting;
    private final Threads threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Task<?>> waiting = new LinkedHashSet<>();
    private final Set<Task<?>> running = new HashSet<>();
    private boolean closed;

    Lanes(int most, int mostWaiting, Threads threads) {
        this.most = most;
        this.mostWaiting = mostWaiting;
        this.threads = threads;
    }

    /**
     * Lets a task in, or lets it wait.
     *
     * @throws OverloadException if too many wait
     * @throws UsageException if they are closed
     */
    void take(Task<?> task) {
        lock.lock();
        try {
            if (closed) {
                throw closed();
            } else if (running.size() >= most) {
                line(task);
                return;
            }
            running.add(task);
        } finally {
            lock.unlock();
        }
        start(task);
    }

    private void line(Task<?> task) {
        if (waiting.size() >= mostWaiting) {
            throw new OverloadException(
                    waiting.size() + " works wait for one of " + most + " turns, and no more may.",
                    "come again later; or let more wait: AsyncOptions.withMostWaiting");
        }
        waiting.add(task);
    }

    /** Begins a task; one for which there is no thread fails, and those behind it are tried. */
    private void start(@Nullable Task<?> task) {
        Task<?> next = task;
        while (next != null && !isBegun(next)) {
            next = following(next);
        }
    }

    private boolean isBegun(Task<?> task) {
        try {
            threads.run(() -> run(task));
            return true;
        } catch (RuntimeException | Error noThread) {
            task.completeExceptionally(noThread);
            return false;
        }
    }

    private void run(Task<?> task) {
        AtomicBoolean left = new AtomicBoolean();
        Runnable leaving = () -> {
            if (left.compareAndSet(false, true)) {
                start(following(task));
            }
        };
        try {
            task.run(leaving);
        } catch (RuntimeException | Error failure) {
            leaving.run();
            task.completeExceptionally(failure);
        } finally {
            leaving.run();
        }
    }

    /** A task is over, and the next one has its turn; null where none waits. */
    private @Nullable Task<?> following(Task<?> over) {
        lock.lock();
        try {
            running.remove(over);
            return next();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Task<?> next() {
        Iterator<Task<?>> line = waiting.iterator();
        if (!line.hasNext()) {
            return null;
        }
        Task<?> next = line.next();
        line.remove();
        running.add(next);
        return next;
    }

    /** Nobody waits for it any more. */
    void forget(Task<?> task) {
        lock.lock();
        try {
            waiting.remove(task);
        } finally {
            lock.unlock();
        }
    }

    AsyncStatus status() {
        lock.lock();
        try {
            return new AsyncStatus(most, running.size(), waiting.size());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        List<Task<?>> all;
        lock.lock();
        try {
            closed = true;
            all = new ArrayList<>(waiting);
            all.addAll(running);
            waiting.clear();
        } finally {
            lock.unlock();
        }
        all.forEach(task -> task.completeExceptionally(closed()));
        threads.close();
    }

    private static UsageException closed() {
        return new UsageException(
                ErrorCode.CLOSED_ENGINE, "The async engine is closed.", "make a new one: AsyncEngine.create(…)");
    }
}
