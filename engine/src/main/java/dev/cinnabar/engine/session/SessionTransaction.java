package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.connect.Transaction.State;
import dev.cinnabar.engine.unit.TransactionCourse;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of a session, one after the other: what is done on its connection and what becomes of its objects with that. Confined to
 * the session's thread.
 */
final class SessionTransaction {
    private final SessionConnection connection;
    private final TransactionCourse objects;
    private final boolean autobegin;
    private List<Transaction> savepoints = List.of(); // the innermost is the last; a list of its own for the first
    private @Nullable Begun begun;
    private @Nullable Map<Class<?>, Object> kept; // what guests keep while a transaction lasts
    private boolean failed;
    private boolean closed;

    /**
     * @param autobegin whether one begins with the first statement that needs it
     */
    SessionTransaction(SessionConnection connection, TransactionCourse objects, boolean autobegin) {
        this.connection = connection;
        this.objects = objects;
        this.autobegin = autobegin;
    }

    /** Refuses what is done after the session was closed, or a flush failed. */
    void check() {
        if (closed) {
            throw new UsageException(
                    ErrorCode.CLOSED_SESSION,
                    "The session has been closed.",
                    "open another one: sessions.open(); objects stay readable as far as they were loaded");
        }
        if (failed) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "A flush of this session failed, and its transaction " + (connection.leads() ? "was" : "is to be")
                            + " rolled back.",
                    connection.leads()
                            ? "call rollback() first: what was pending stays pending, and can be mended and committed again"
                            : "leave the method that the transaction is around by an exception, or go back to a savepoint"
                                    + " that was set before");
        }
    }

    /** The connection, for a statement. */
    Connection ready() {
        if (begun != null) {
            begun.check();
        } else if (!autobegin) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "The session begins no transaction by itself, and none was begun.",
                    "call begin() first, or open it by a factory without withAutobegin(false)");
        }
        return connection.get();
    }

    <T> T perTransaction(Class<T> type, Supplier<? extends T> make) {
        check();
        Map<Class<?>, Object> all = kept == null ? new HashMap<>() : kept;
        kept = all;
        return type.cast(all.computeIfAbsent(type, any -> make.get()));
    }

    /** Whether one is open on the connection. */
    boolean isUnderWay() {
        return connection.isInTransaction();
    }

    // where it begins

    void begin(Begun transaction) {
        check();
        if (begun != null || connection.isInTransaction()) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "A transaction of this session is open.",
                    "end it first (commit, rollback, or close what begin() gave); nested() begins one inside it");
        }
        connection.begin();
        begun = transaction;
    }

    /** What was {@linkplain #begin begun} was closed. */
    void left(Begun transaction) {
        if (begun == transaction) {
            begun = null;
        }
    }

    // savepoints

    /** Sets a savepoint on the connection. */
    Transaction savepoint() {
        ready();
        return connection.nested();
    }

    /** What is sent from now on belongs to the savepoint. */
    void entered(Transaction savepoint) {
        savepoints = savepoints.isEmpty() ? new ArrayList<>() : savepoints;
        savepoints.add(savepoint);
        objects.nested();
    }

    boolean isInnermost(Transaction savepoint) {
        return !savepoints.isEmpty() && savepoints.get(savepoints.size() - 1) == savepoint;
    }

    void released(Transaction savepoint) {
        savepoints.remove(savepoint);
        objects.released();
    }

    void undone(Transaction savepoint) {
        savepoints.remove(savepoint);
        failed = false;
        objects.rolledBackToSavepoint();
    }

    /** Others have set one: what is sent from now on may be undone by itself. */
    void ledSavepoint() {
        objects.nested();
    }

    /**
     * Others go back to one. It stands for two: behind the first was sent what was pending when it was set, behind the second the rest.
     *
     * @param target whether it is the one to which they go back, so that what was pending then is pending again
     */
    void ledBack(boolean target) {
        failed = false;
        objects.rolledBackToSavepoint();
        if (target) {
            objects.failed();
            objects.released();
        } else {
            objects.rolledBackToSavepoint();
        }
    }

    /** Refuses an end that is not the session's to bring about. */
    void checkLeads() {
        if (!connection.leads()) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "The session works in a transaction that was begun outside of it, and ends there.",
                    "let whoever began it end it: return from the method that it is around, or throw;"
                            + " nested() is the session's own");
        }
    }

    // where it ends

    /** Objects stand as they stood before the flush, and the database as before the transaction, or as at the savepoint. */
    void flushFailed(Throwable failure) {
        failed = true;
        objects.failed();
        try {
            if (savepoints.isEmpty()) {
                undo();
            }
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    /** The database stands as before the transaction. */
    private void undo() {
        kept = null;
        ended(State.ROLLED_BACK);
        connection.rollback();
    }

    private void ended(State how) {
        if (begun != null) {
            begun.end(how);
        }
    }

    /** Makes what was sent last. What guests keep stays until listeners are told. */
    void commit() {
        connection.commit();
        ended(State.COMMITTED);
        savepoints = List.of();
        objects.committed();
    }

    /** Listeners have been told of its commit. */
    void forgetKept() {
        kept = null;
    }

    /**
     * Undoes what was sent.
     *
     * @return false where that was done already when a flush failed
     */
    boolean rollback() {
        boolean undone = failed && savepoints.isEmpty();
        failed = false;
        if (undone) {
            return false;
        }
        check();
        undo();
        savepoints = List.of();
        objects.rolledBack();
        return true;
    }

    boolean isClosed() {
        return closed;
    }

    /** There will be no other one. */
    void close() {
        closed = true;
        ended(State.ROLLED_BACK);
        connection.close();
    }
}
