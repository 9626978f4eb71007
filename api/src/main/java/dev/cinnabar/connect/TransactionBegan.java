package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;

/**
 * A transaction has begun.
 *
 * @param mark the same in the event of its end
 */
public record TransactionBegan(Dialect dialect, Mark mark) implements ConnectionEvent {}
