package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;

/** What was done since a savepoint has been undone. */
public record SavepointRolledBack(Dialect dialect, String name) implements ConnectionEvent {}
