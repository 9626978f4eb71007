package dev.cinnabar.orm;

/** What is pending was sent, and is about to be made to last; what a listener throws stops it. Immutable. */
public record BeforeCommit(Session session) {}
