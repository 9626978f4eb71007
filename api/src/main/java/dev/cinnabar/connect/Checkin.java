package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;
import java.time.Duration;

/** A connection has been given back to the pool, after it was out that long. */
public record Checkin(Dialect dialect, Duration held) implements ConnectionEvent {}
