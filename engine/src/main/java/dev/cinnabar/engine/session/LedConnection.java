package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;

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
    public void checkLeads() {
        throw new UsageException(
                ErrorCode.TRANSACTION_STATE,
                "The session works in a transaction that was begun outside of it, and ends there.",
                "let whoever began it end it: return from the method that it is around, or throw; nested() is the"
                        + " session's own");
    }

    @Override
    public boolean leads() {
        return false;
    }

    @Override
    public String afterFailedFlush() {
        return "leave the method that the transaction is around by an exception, or go back to a savepoint that was"
                + " set before";
    }

    @Override
    public void commit() {}

    @Override
    public void rollback() {}

    @Override
    public void close() {}
}
