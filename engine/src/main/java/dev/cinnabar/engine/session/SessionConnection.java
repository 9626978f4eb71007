package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
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
