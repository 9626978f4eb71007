package dev.cinnabar.connect;

/**
 * A transaction, or a savepoint within one. Closing it while it is open rolls it back, so that {@code try} needs no catch. Confined to
 * the thread of its connection.
 */
public interface Transaction extends AutoCloseable {
    /** Where a transaction stands. */
    enum State {
        OPEN,
        /** A statement in it failed: it takes nothing but its rollback. */
        FAILED,
        COMMITTED,
        ROLLED_BACK,
        /** The connection broke while it was being committed. */
        UNKNOWN
    }

    State state();

    default boolean isOpen() {
        return state() == State.OPEN || state() == State.FAILED;
    }

    /** Whether it is a savepoint within another. */
    boolean isNested();

    /**
     * Makes what was done in it last; of a savepoint, makes it part of what surrounds it.
     *
     * @throws dev.cinnabar.error.TransactionFailedException if a statement in it failed
     * @throws dev.cinnabar.error.CommitOutcomeUnknownException if the connection broke meanwhile
     */
    void commit();

    /** Undoes what was done in it. */
    void rollback();

    @Override
    void close();
}
