package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;

/** What was done since a savepoint has become part of what surrounds it. */
public record SavepointReleased(Dialect dialect, String name) implements ConnectionEvent {}
