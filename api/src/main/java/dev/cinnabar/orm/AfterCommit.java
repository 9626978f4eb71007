package dev.cinnabar.orm;

/** What was sent lasts. What a listener throws is reported in the log, and undoes nothing. Immutable. */
public record AfterCommit(Session session) {}
