package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;
import java.time.Duration;
import java.util.List;

/**
 * A connection was never given back, and whoever had it is gone: its transaction has been rolled back, and its place in the pool is free.
 *
 * @param held how long it was out
 * @param thread the name of the thread that took it
 * @param stack where it was taken, the innermost frame first; empty where {@link CheckoutStacks} kept none
 */
public record CheckoutAbandoned(Dialect dialect, Duration held, String thread, List<StackTraceElement> stack)
        implements ConnectionEvent {
    public CheckoutAbandoned {
        stack = List.copyOf(stack);
    }
}
