package dev.cinnabar.orm;

/**
 * Sees each statement of the sessions of a factory before it runs, those by which objects are loaded included, and gives it back as it is
 * or changed. What a flush sends is not among them: that is seen by events. Shared by all threads.
 */
@FunctionalInterface
public interface SessionHook {
    /** The statement to run in the place of another. */
    SessionStatement before(SessionStatement statement);
}
