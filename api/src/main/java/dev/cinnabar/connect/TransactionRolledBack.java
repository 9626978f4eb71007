package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;

/**
 * A transaction has been rolled back.
 *
 * @param mark that of its {@link TransactionBegan}
 */
public record TransactionRolledBack(Dialect dialect, Mark mark) implements ConnectionEvent {}
