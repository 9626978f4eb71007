package dev.cinnabar.connect;

/**
 * A transaction that somebody else begins and ends on a connection of theirs, such as a framework, and what the engine does in it. Whoever
 * leads it tells of its course; nothing is sent for that, since they have sent it or are about to. Confined to one thread at a time.
 */
public interface ExternalTransaction {
    /** The connection, with the transaction open on it. Its commit and its rollback are refused; {@code nested()} sets savepoints. */
    Connection connection();

    /**
     * The commit is about to be sent.
     *
     * @throws dev.cinnabar.error.TransactionFailedException if a statement in it failed: it is to be rolled back instead
     */
    void beforeCommit();

    /**
     * A savepoint has been set: what fails from now on fails within it.
     *
     * @param savepoint what the leader knows it by
     */
    void savepointSet(Object savepoint);

    /**
     * All since the savepoint is about to be undone. Of one that is not known, nothing.
     *
     * @param savepoint what the leader knows it by
     */
    void beforeRollbackTo(Object savepoint);

    /**
     * It is over, and with it the work in it; the connection goes back to whom it belongs. The second time it does nothing.
     *
     * @param how {@code COMMITTED}, {@code ROLLED_BACK}, or {@code UNKNOWN} where its leader does not know
     */
    void ended(Transaction.State how);
}
