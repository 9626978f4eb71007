package dev.cinnabar.dialect;

/**
 * How much a database takes. Immutable.
 *
 * @param binds parameters of one statement
 */
public record Limits(int binds) {}
