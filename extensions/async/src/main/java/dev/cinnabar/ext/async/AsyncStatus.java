package dev.cinnabar.ext.async;

/**
 * The work of an async engine at one moment. Immutable.
 *
 * @param most how many works may run at once
 * @param running how many do
 * @param waiting how many wait for their turn
 */
public record AsyncStatus(int most, int running, int waiting) {}
