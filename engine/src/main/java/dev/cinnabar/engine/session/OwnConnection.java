package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.Transaction;
import org.jspecify.annotations.Nullable;

/** The connection of a session: taken when it is first needed, and given back at the end of each transaction. Confined to its thread. */
final class OwnConnection implements SessionConnection {
    private final Engine engine;
    private @Nullable Connection connection;

    OwnConnection(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Connection get() {
        Connection open = connection;
        if (open == null) {
            open = engine.connect();
            connection = open;
        }
        return open;
    }

    @Override
    public void begin() {
        get().begin();
    }

    @Override
    public boolean isInTransaction() {
        return connection != null && connection.isInTransaction();
    }

    @Override
    public Transaction nested() {
        Connection open = get();
        if (!open.isInTransaction()) {
            open.begin();
        }
        return open.nested();
    }

    @Override
    public void commit() {
        Connection open = connection;
        if (open != null) {
            open.commit();
            release();
        }
    }

    @Override
    public void rollback() {
        Connection open = connection;
        if (open != null) {
            try {
                open.rollback();
            } finally {
                release();
            }
        }
    }

    @Override
    public void close() {
        rollback();
    }

    private void release() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }
}
