package dev.cinnabar.orm;

/** What was sent was undone. Immutable. */
public record AfterRollback(Session session) {}
