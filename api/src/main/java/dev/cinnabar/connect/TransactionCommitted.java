package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;

/**
 * A transaction has been committed. What a listener throws cannot undo it.
 *
 * @param mark that of its {@link TransactionBegan}
 */
public record TransactionCommitted(Dialect dialect, Mark mark) implements ConnectionEvent {}
