package dev.cinnabar.orm;

/**
 * What was pending could not be sent, or a listener refused it; {@code failure} is what the program is about to be given. Comes behind each
 * {@link BeforeFlush} that no {@link Flushed} follows. Immutable.
 */
public record FlushFailed(Session session, Throwable failure) {}
