package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.orm.JoinMode;
import org.jspecify.annotations.Nullable;

/**
 * A connection that belongs to somebody else. Where no transaction is open on it when the session needs one, the session begins and ends
 * its own. Confined to the session's thread.
 */
final class JoinedConnection implements SessionConnection {
    private final Connection connection;
    private final JoinMode mode;
    private @Nullable Stay stay;

    JoinedConnection(Connection connection, JoinMode mode) {
        this.connection = connection;
        this.mode = mode;
    }

    /**
     * What the session does on the connection between two of its ends.
     *
     * @param savepoint within which it works; null for none
     * @param own whether the transaction is the session's to end
     */
    private record Stay(@Nullable Transaction savepoint, boolean own) {}

    @Override
    public Connection get() {
        join();
        return connection;
    }

    private Stay join() {
        Stay known = stay;
        if (known == null) {
            boolean outer = connection.isInTransaction();
            Transaction savepoint = outer && mode == JoinMode.SAVEPOINT ? connection.nested() : null;
            known = new Stay(savepoint, !outer || mode == JoinMode.CONTROL_FULLY);
            stay = known;
        }
        return known;
    }

    @Override
    public void begin() {
        join();
        if (!connection.isInTransaction()) {
            connection.begin();
        }
    }

    @Override
    public boolean isInTransaction() {
        return stay != null && connection.isInTransaction();
    }

    @Override
    public Transaction nested() {
        begin();
        return connection.nested();
    }

    @Override
    public void commit() {
        Stay open = stay;
        if (open != null && open.savepoint() != null) {
            open.savepoint().commit();
        } else if (open != null && open.own()) {
            connection.commit();
        }
        stay = null;
    }

    @Override
    public void rollback() {
        Stay open = stay;
        stay = null;
        if (open != null && open.savepoint() != null) {
            open.savepoint().rollback();
        } else if (open != null) {
            connection.rollback();
        }
    }

    @Override
    public void close() {
        Stay open = stay;
        if (open != null && (open.savepoint() != null || open.own())) {
            rollback();
        }
        stay = null;
    }
}
