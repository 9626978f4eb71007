package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Transaction;

/** A connection on which others lead the transaction: they end it, and tell of that. Confined to the session's thread. */
final class LedConnection implements SessionConnection {
    private final Connection connection;

    LedConnection(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Connection get() {
        return connection;
    }

    @Override
    public void begin() {}

    @Override
    public boolean isInTransaction() {
        return connection.isInTransaction();
    }

    @Override
    public Transaction nested() {
        return connection.nested();
    }

    @Override
    public boolean leads() {
        return false;
    }

    @Override
    public void commit() {}

    @Override
    public void rollback() {}

    @Override
    public void close() {}
}
