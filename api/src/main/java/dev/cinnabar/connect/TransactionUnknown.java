package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;

/**
 * The connection broke while a transaction was being committed: whether it was, nobody knows.
 *
 * @param mark that of its {@link TransactionBegan}
 */
public record TransactionUnknown(Dialect dialect, Mark mark) implements ConnectionEvent {}
