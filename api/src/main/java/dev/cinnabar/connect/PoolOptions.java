package dev.cinnabar.connect;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.time.Duration;

/**
 * How connections are kept. Immutable.
 *
 * @param size connections kept
 * @param maxOverflow connections made beyond that under load
 * @param timeout how long to wait for one; at least 250 milliseconds
 * @param recycle after which a connection is replaced; zero for never
 * @param prePing whether each one is asked whether it still answers before it is handed out
 * @param pooled false for a new connection each time
 * @param stacks when the stack of a checkout is kept
 */
public record PoolOptions(
        int size,
        int maxOverflow,
        Duration timeout,
        Duration recycle,
        boolean prePing,
        boolean pooled,
        CheckoutStacks stacks) {
    private static final Duration SHORTEST = Duration.ofMillis(250);

    /** Five connections and ten more under load, thirty seconds of patience. */
    public static final PoolOptions USUAL = new PoolOptions(
            5, 10, Duration.ofSeconds(30), Duration.ofMinutes(30), false, true, CheckoutStacks.AFTER_LOSS);

    public PoolOptions {
        check(size >= 1, "poolSize", size, "1 or more");
        check(maxOverflow >= 0, "maxOverflow", maxOverflow, "0 or more");
        check(timeout.compareTo(SHORTEST) >= 0, "poolTimeout", timeout, "at least 250 milliseconds");
        check(
                recycle.isZero() || recycle.compareTo(Duration.ofSeconds(30)) >= 0,
                "poolRecycle",
                recycle,
                "zero, or at least 30 seconds");
    }

    private static void check(boolean holds, String option, Object value, String cure) {
        if (!holds) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION, "The option " + option + " cannot be " + value, "give it " + cure);
        }
    }

    /** The most connections that there can be. */
    public int most() {
        return size + maxOverflow;
    }

    public PoolOptions withSize(int newSize) {
        return new PoolOptions(newSize, maxOverflow, timeout, recycle, prePing, pooled, stacks);
    }

    public PoolOptions withMaxOverflow(int more) {
        return new PoolOptions(size, more, timeout, recycle, prePing, pooled, stacks);
    }

    public PoolOptions withTimeout(Duration limit) {
        return new PoolOptions(size, maxOverflow, limit, recycle, prePing, pooled, stacks);
    }

    public PoolOptions withRecycle(Duration age) {
        return new PoolOptions(size, maxOverflow, timeout, age, prePing, pooled, stacks);
    }

    public PoolOptions withPrePing(boolean on) {
        return new PoolOptions(size, maxOverflow, timeout, recycle, on, pooled, stacks);
    }

    public PoolOptions withPooled(boolean on) {
        return new PoolOptions(size, maxOverflow, timeout, recycle, prePing, on, stacks);
    }

    public PoolOptions withStacks(CheckoutStacks when) {
        return new PoolOptions(size, maxOverflow, timeout, recycle, prePing, pooled, when);
    }
}
