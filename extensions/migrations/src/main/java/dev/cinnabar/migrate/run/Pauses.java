package dev.cinnabar.migrate.run;

import java.time.Duration;

/** Pauses that grow, until a time is over. For one thread. */
final class Pauses {
    private final Duration longest;
    private final long end;
    private Duration next;

    Pauses(Duration first, Duration longest, Duration patience) {
        this.next = first;
        this.longest = longest;
        this.end = System.nanoTime() + patience.toNanos();
    }

    /**
     * Waits.
     *
     * @return false at once if the time is over, or if the thread was interrupted, which it is still then
     */
    boolean pause() {
        long left = end - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        Duration now = next.toNanos() < left ? next : Duration.ofNanos(left);
        Duration twice = next.multipliedBy(2);
        next = twice.compareTo(longest) < 0 ? twice : longest;
        return slept(now);
    }

    private static boolean slept(Duration time) {
        try {
            Thread.sleep(Math.max(1, time.toMillis()));
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
