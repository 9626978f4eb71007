package dev.cinnabar.engine.pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The watches that are set, by their deadlines. It is made for calls that end in time: setting and ending a watch takes a lock, no memory,
 * and wakes nobody as long as no deadline is earlier than the one slept for. Shared by all threads.
 */
final class WatchQueue {
    /** How long a call may take to come back after the database was told to stop it. */
    static final Duration GRACE = Duration.ofMillis(250);

    private static final Duration LONGEST = Duration.ofDays(365);
    private static final long DAY = TimeUnit.DAYS.toNanos(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition earlier = lock.newCondition();
    private final Condition settled = lock.newCondition();
    private final List<Watch> watches = new ArrayList<>();
    private long wakesAt = System.nanoTime() + DAY;
    private boolean closed;

    void set(Watch watch, Duration limit) {
        long nanos = (limit.compareTo(LONGEST) < 0 ? limit : LONGEST).toNanos();
        lock.lock();
        try {
            put(watch, nanos);
        } finally {
            lock.unlock();
        }
    }

    /** Most limits are the same, so that its place is near the end. */
    private void put(Watch watch, long nanos) {
        long deadline = System.nanoTime() + nanos;
        int place = watches.size();
        while (place > 0 && watches.get(place - 1).deadline() - deadline > 0) {
            place--;
        }
        watch.deadline(deadline);
        watches.add(place, watch);
        if (deadline - wakesAt < 0) {
            wakesAt = deadline;
            earlier.signal();
        }
    }

    /** Takes a watch off; what is just stopping its call is waited for, until the connection is cut off. */
    void end(Watch watch) {
        lock.lock();
        try {
            while (watch.isCancelling() && !closed) {
                settled.awaitUninterruptibly();
            }
            watches.remove(watch);
        } finally {
            lock.unlock();
        }
    }

    void cancelled(Watch watch) {
        lock.lock();
        try {
            watch.cancelled();
            settled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a watch whose time is over; null once the queue is closed. */
    @Nullable
    Watch awaitDue() throws InterruptedException {
        lock.lock();
        try {
            while (!closed) {
                Watch due = due(System.nanoTime());
                if (due != null) {
                    return due;
                }
                var unused = earlier.awaitNanos(wakesAt - System.nanoTime());
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Watch due(long now) {
        Watch first = watches.isEmpty() ? null : watches.get(0);
        if (first == null || first.deadline() - now > 0) {
            lookAhead(first, now);
            return null;
        }
        watches.remove(first);
        return bites(first) ? first : null;
    }

    /** Where the earliest has ended meanwhile, it is slept for all the same: the next one then needs not wake anybody. */
    private void lookAhead(@Nullable Watch first, long now) {
        if (wakesAt - now <= 0) {
            wakesAt = first == null ? now + DAY : first.deadline();
        }
    }

    private boolean bites(Watch watch) {
        boolean bites = watch.grow();
        if (watch.mayBiteAgain()) {
            put(watch, GRACE.toNanos());
        }
        settled.signalAll();
        return bites;
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            earlier.signalAll();
            settled.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
