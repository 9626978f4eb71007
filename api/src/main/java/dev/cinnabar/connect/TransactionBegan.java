package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;

/** A transaction has begun. */
public record TransactionBegan(Dialect dialect) implements ConnectionEvent {}
