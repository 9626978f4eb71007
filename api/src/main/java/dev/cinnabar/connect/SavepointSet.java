package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;

/** A savepoint has been set: a transaction within the transaction. */
public record SavepointSet(Dialect dialect, String name) implements ConnectionEvent {}
