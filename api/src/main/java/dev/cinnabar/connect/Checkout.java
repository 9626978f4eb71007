package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;
import java.time.Duration;

/**
 * A connection has been taken from the pool, after waiting that long.
 *
 * @param mark that of its {@link BeforeCheckout}
 */
public record Checkout(Dialect dialect, Duration waited, Mark mark) implements ConnectionEvent {}
