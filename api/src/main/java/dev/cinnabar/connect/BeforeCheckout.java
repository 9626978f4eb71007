package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;

/** A connection is about to be taken from the pool. A listener that throws stops it. */
public record BeforeCheckout(Dialect dialect, Mark mark) implements ConnectionEvent {}
