package dev.cinnabar.connect;

/**
 * A pool at one moment. Immutable.
 *
 * @param most the most connections that it may have
 * @param idle connections that wait for work
 * @param inUse connections that are out
 * @param waiting threads that wait for one
 */
public record PoolStatus(int most, int idle, int inUse, int waiting) {}
