package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Transaction;

/** Where a session has its connection from, and what the end of a transaction means there. Confined to the session's thread. */
interface SessionConnection {
    /** The connection, ready for statements. */
    Connection get();

    /** Begins a transaction at once. */
    void begin();

    /** Whether a transaction of the session's is open. */
    boolean isInTransaction();

    /** A savepoint in the transaction; one begins if none is open. */
    Transaction nested();

    /** Whether the end of the transaction is the session's to bring about. */
    default boolean leads() {
        return true;
    }

    void commit();

    void rollback();

    /** The session is over. */
    void close();
}
