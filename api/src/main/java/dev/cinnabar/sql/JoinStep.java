package dev.cinnabar.sql;

/**
 * One join on the way along a path.
 *
 * @param item what is joined
 * @param on what makes its rows belong to those before
 */
public record JoinStep(FromItem item, Condition on) {}
