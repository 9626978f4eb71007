package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;

/** A transaction has been rolled back. */
public record TransactionRolledBack(Dialect dialect) implements ConnectionEvent {}
