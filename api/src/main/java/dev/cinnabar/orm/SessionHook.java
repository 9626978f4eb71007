package dev.cinnabar.orm;

/**
 * Sees each statement of the sessions of a factory before it runs, those by which objects are loaded included, and gives it back as it is
 * or changed. What a flush sends is not among them: that is seen by events. A plugin that is one
 * sees the statements of all sessions of its engine, behind the hooks of their factories. Shared by all threads.
 */
@FunctionalInterface
public interface SessionHook {
    /**
     * The statement to run in the place of another: objects of the session follow what it says. One that runs for many sets of
     * values comes without the defaults of its columns, of which each set gets its own; an insert of many rows must stay an insert.
     */
    SessionStatement before(SessionStatement statement);

    /**
     * A statement that it saw did not run to its end: it was refused before it was sent, by another hook perhaps, or the database refused
     * it, in which case the transaction can but be rolled back. What this throws is told beside the failure.
     *
     * @param statement as this hook gave it back
     */
    default void failed(SessionStatement statement) {}

    /** Whether it sees what only reads, too; a hook that does not costs queries nothing. */
    default boolean seesReads() {
        return true;
    }
}
