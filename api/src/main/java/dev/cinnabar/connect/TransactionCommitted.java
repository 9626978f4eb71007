package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;

/** A transaction has been committed. What a listener throws cannot undo it. */
public record TransactionCommitted(Dialect dialect) implements ConnectionEvent {}
