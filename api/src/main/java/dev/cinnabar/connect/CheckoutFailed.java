package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.error.CinnabarException;
import java.time.Duration;

/**
 * No connection could be had from the pool; {@code error} is what the program is about to be given.
 *
 * @param mark that of its {@link BeforeCheckout}
 */
public record CheckoutFailed(Dialect dialect, Duration waited, CinnabarException error, Mark mark)
        implements ConnectionEvent {
    @Override
    public String toString() {
        return "CheckoutFailed[" + waited + ", " + error.code() + "]";
    }
}
