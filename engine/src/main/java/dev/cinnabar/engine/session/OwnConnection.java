package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.Transaction;
import org.jspecify.annotations.Nullable;

/** The connection of a session: taken when it is first needed, and given back at the end of each transaction. Confined to its thread. */
final class SessionConnection {
    private final Engine engine;
    private @Nullable Connection connection;

    SessionConnection(Engine engine) {
        this.engine = engine;
    }

    Connection get() {
        Connection open = connection;
        if (open == null) {
            open = engine.connect();
            connection = open;
        }
        return open;
    }

    /** A savepoint in the transaction; one begins if none is open. */
    Transaction nested() {
        Connection open = get();
        if (!open.isInTransaction()) {
            open.begin();
        }
        return open.nested();
    }

    void commit() {
        Connection open = connection;
        if (open != null) {
            open.commit();
            release();
        }
    }

    void rollback() {
        Connection open = connection;
        if (open != null) {
            try {
                open.rollback();
            } finally {
                release();
            }
        }
    }

    private void release() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }
}
