package dev.cinnabar.engine.execute;

import dev.cinnabar.connect.Mark;
import dev.cinnabar.connect.SavepointReleased;
import dev.cinnabar.connect.SavepointRolledBack;
import dev.cinnabar.connect.SavepointSet;
import dev.cinnabar.connect.Transaction.State;
import dev.cinnabar.connect.TransactionBegan;
import dev.cinnabar.connect.TransactionCommitted;
import dev.cinnabar.connect.TransactionRolledBack;
import dev.cinnabar.connect.TransactionUnknown;
import dev.cinnabar.dialect.DriverError;
import dev.cinnabar.dialect.DriverSession;
import dev.cinnabar.dialect.SessionRules;
import dev.cinnabar.dialect.TransactionStart;
import dev.cinnabar.engine.pool.IsolationCheck;
import dev.cinnabar.engine.pool.Watch;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.CommitOutcomeUnknownException;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.TransactionFailedException;
import dev.cinnabar.error.UsageException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open transaction of a connection and the savepoints within it, the innermost first. The state is kept here and not asked of the
 * driver: some commit happily what the database has rolled back. Confined to the connection's thread.
 */
final class TransactionStack {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.transaction");

    private final Conversation connection;
    private final Deque<EngineTransaction> open = new ArrayDeque<>(2);
    private int savepoints;
    private boolean leads = true;

    TransactionStack(Conversation connection) {
        this.connection = connection;
    }

    Turn turn() {
        return connection.thread().enter();
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    /** The innermost one; null if none is open. */
    @Nullable
    EngineTransaction innermost() {
        return open.peekFirst();
    }

    /** Refuses to go on where what follows would commit work of the program. */
    void refuseWork() {
        EngineTransaction innermost = innermost();
        if (innermost != null && (!leads || open.size() > 1 || !innermost.isUntouched())) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "The database commits an open transaction when its schema changes, and this one has work in it",
                    "commit or roll back first, or change the schema on another connection");
        }
    }

    private Mark mark() {
        return connection.lease().mark();
    }

    private SessionRules rules() {
        return connection.dialect().session();
    }

    EngineTransaction begin(TransactionStart start) {
        if (isOpen()) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "A transaction is open on this connection",
                    "end it first, or begin one within it with nested()");
        }
        if (start.isolation() != null) {
            IsolationCheck.check(start.isolation(), connection.dialect());
        }
        enterGate(start);
        try {
            limited(SessionRules::begin, start);
        } catch (SQLException failure) {
            connection.lease().ended();
            throw beginFailed(failure, start);
        }
        connection.lease().began(start);
        EngineTransaction transaction = new EngineTransaction(this, null, start);
        open.push(transaction);
        connection.tell(TransactionBegan.class, () -> new TransactionBegan(connection.dialect(), mark()));
        return transaction;
    }

    /** Others have begun it, on their own account: nothing is sent for it. */
    void led(TransactionStart start) {
        leads = false;
        EngineTransaction transaction = new EngineTransaction(this, null, start);
        open.push(transaction);
        connection.tell(TransactionBegan.class, () -> new TransactionBegan(connection.dialect(), mark()));
    }

    /** So have they set a savepoint in it. */
    EngineTransaction ledSavepoint() {
        EngineTransaction inner = new EngineTransaction(
                this, "set from outside", requireInnermost().start());
        open.push(inner);
        return inner;
    }

    /** They are about to go back to the savepoint. */
    void ledBack(EngineTransaction savepoint) {
        if (open.contains(savepoint)) {
            connection.cursors().close();
            endInner(savepoint, State.ROLLED_BACK);
        }
    }

    /** They have ended it. */
    void ledEnd(State how) {
        EngineTransaction outermost = open.peekLast();
        if (outermost == null) {
            return;
        }
        connection.cursors().close();
        endAll(how);
        switch (how) {
            case COMMITTED ->
                connection.tellAfter(
                        TransactionCommitted.class, () -> new TransactionCommitted(connection.dialect(), mark()));
            case ROLLED_BACK -> tellRollback();
            default -> tellUnknown();
        }
    }

    private void refuseLed() {
        if (!leads) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "The transaction was begun outside of Cinnabar, and ends there",
                    "let whoever began it end it: return from the method that it is around, or throw");
        }
    }

    private CinnabarException beginFailed(SQLException failure, TransactionStart start) {
        DatabaseException error = connection.classify(failure, DriverError.Phase.TRANSACTION, "BEGIN");
        try {
            limited(SessionRules::rollback, start);
        } catch (SQLException alsoThat) {
            connection.breakOff();
            error.addSuppressed(alsoThat);
        }
        return connection.lease().reasonOf(error);
    }

    private void enterGate(TransactionStart start) {
        if (rules().hasOneWriter() && !start.readOnly() && !start.deferred()) {
            connection.lease().enter(connection.core().gate());
            checkStillHeld();
        }
    }

    /** The engine may have been closed while others wrote. */
    private void checkStillHeld() {
        try {
            connection.lease().checkHeld();
        } catch (UsageException taken) {
            connection.lease().ended();
            throw taken;
        }
    }

    EngineTransaction savepoint() {
        EngineTransaction around = requireInnermost();
        refuseFailed();
        String name = "sp_" + ++savepoints;
        set(name);
        EngineTransaction inner = new EngineTransaction(this, name, around.start());
        open.push(inner);
        connection.tell(SavepointSet.class, () -> new SavepointSet(connection.dialect(), name));
        return inner;
    }

    /** Sets a savepoint of which nobody is told. */
    void set(String name) {
        command(SessionRules::savepoint, name, "SAVEPOINT " + name);
    }

    /** Lets go of it. */
    void drop(String name) {
        command(SessionRules::release, name, "RELEASE SAVEPOINT " + name);
    }

    /** Undoes what was done behind it, and lets go of it. */
    void undo(String name) {
        command(TransactionStack::undo, name, "ROLLBACK TO SAVEPOINT " + name);
    }

    private static void undo(SessionRules rules, DriverSession session, String savepoint) throws SQLException {
        rules.rollbackTo(session, savepoint);
        rules.release(session, savepoint);
    }

    private EngineTransaction requireInnermost() {
        EngineTransaction innermost = open.peekFirst();
        if (innermost == null) {
            throw new IllegalStateException("no transaction is open");
        }
        return innermost;
    }

    /** What the driver is told. */
    private interface Command<A> {
        void run(SessionRules rules, DriverSession session, A argument) throws SQLException;
    }

    private void command(Command<String> command, String savepoint, String sql) {
        try {
            limited(command, savepoint);
        } catch (SQLException failure) {
            DatabaseException error = connection.classify(failure, DriverError.Phase.TRANSACTION, sql);
            failed(error);
            throw connection.lease().reasonOf(error);
        }
    }

    /** A command has the limit that a statement has here. */
    private <A> void limited(Command<A> command, A argument) throws SQLException {
        Watch watch = connection.watchCommand();
        try {
            command.run(rules(), connection.wire(), argument);
        } finally {
            connection.end(watch);
        }
    }

    /** Refuses everything but a rollback where something has failed. */
    void refuseFailed() {
        for (EngineTransaction transaction : open) {
            if (transaction.state() == State.FAILED) {
                throw refusal(transaction);
            }
        }
    }

    private TransactionFailedException refusal(EngineTransaction failed) {
        String what = failed.isNested() ? "savepoint" : "transaction";
        String rollback = leads
                ? "roll it back: transaction.rollback() or connection.rollback()"
                : "let whoever began it roll it back: leave the method that it is around by an exception";
        return new TransactionFailedException(
                "A statement in this " + what + " failed, and nothing more can be done in it",
                rollback + "; the cause is the error that made it fail",
                failed.failure());
    }

    /** A statement failed: so has what it ran in; all of it, where the database has ended the transaction. */
    void failed(DatabaseException error) {
        EngineTransaction innermost = open.peekFirst();
        if (innermost == null) {
            return;
        }
        innermost.fail(error);
        if (connection.isBroken() || rules().endsTransaction(error)) {
            open.forEach(transaction -> transaction.fail(error));
        }
    }

    void commit() {
        EngineTransaction outermost = open.peekLast();
        if (outermost != null) {
            refuseLed();
            commit(outermost);
        }
    }

    void rollback() {
        EngineTransaction outermost = open.peekLast();
        if (outermost != null) {
            refuseLed();
            rollback(outermost);
        }
    }

    void commit(EngineTransaction transaction) {
        requireOpen(transaction);
        for (EngineTransaction inner : open) {
            if (inner.state() == State.FAILED) {
                throw refusal(inner);
            }
            if (inner == transaction) {
                break;
            }
        }
        if (transaction.savepoint() == null) {
            commitAll(transaction);
        } else {
            release(transaction, transaction.savepoint());
        }
    }

    private void requireOpen(EngineTransaction transaction) {
        if (!open.contains(transaction)) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "The transaction has ended: it is " + transaction.state(),
                    "begin another");
        }
    }

    private void commitAll(EngineTransaction transaction) {
        connection.cursors().detach();
        try {
            limited(SessionRules::commit, transaction.start());
        } catch (SQLException failure) {
            throw commitFailed(transaction, failure);
        }
        endAll(State.COMMITTED);
        connection.tellAfter(TransactionCommitted.class, () -> new TransactionCommitted(connection.dialect(), mark()));
    }

    private CinnabarException commitFailed(EngineTransaction transaction, SQLException failure) {
        DatabaseException error = connection.classify(failure, DriverError.Phase.COMMIT, "COMMIT");
        if (error instanceof CommitOutcomeUnknownException) {
            connection.breakOff();
            endAll(State.UNKNOWN);
            tellUnknown();
            return error;
        }
        rollBackQuietly(transaction, error);
        endAll(State.ROLLED_BACK);
        tellRollback();
        return connection.lease().reasonOf(error);
    }

    private void rollBackQuietly(EngineTransaction transaction, @Nullable Throwable because) {
        try {
            limited(SessionRules::rollback, transaction.start());
        } catch (SQLException failure) {
            connection.breakOff();
            if (because != null) {
                because.addSuppressed(failure);
            } else {
                LOG.debug("The rollback failed, and the connection is closed instead", failure);
            }
        }
    }

    private void tellRollback() {
        connection.tellAfter(
                TransactionRolledBack.class, () -> new TransactionRolledBack(connection.dialect(), mark()));
    }

    private void tellUnknown() {
        connection.tellAfter(TransactionUnknown.class, () -> new TransactionUnknown(connection.dialect(), mark()));
    }

    /** The connection goes back, whatever is open on it. */
    void giveUp() {
        if (leads) {
            rollback();
        } else {
            endAll(State.ROLLED_BACK);
        }
    }

    private void endAll(State how) {
        open.forEach(transaction -> transaction.end(how));
        open.clear();
        savepoints = 0;
        connection.lease().ended();
    }

    private void release(EngineTransaction transaction, String savepoint) {
        drop(savepoint);
        endInner(transaction, State.COMMITTED);
        connection.tell(SavepointReleased.class, () -> new SavepointReleased(connection.dialect(), savepoint));
    }

    private void endInner(EngineTransaction transaction, State how) {
        EngineTransaction inner;
        do {
            inner = open.pop();
            inner.end(how);
        } while (inner != transaction);
    }

    void rollback(EngineTransaction transaction) {
        requireOpen(transaction);
        connection.cursors().close();
        if (transaction.savepoint() == null) {
            rollBackQuietly(transaction, null);
            endAll(State.ROLLED_BACK);
            tellRollback();
        } else {
            rollBackTo(transaction, transaction.savepoint());
        }
    }

    private void rollBackTo(EngineTransaction transaction, String savepoint) {
        EngineTransaction outermost = open.getLast();
        boolean lost = outermost.state() == State.FAILED;
        endInner(transaction, State.ROLLED_BACK);
        if (lost) {
            return; // nothing is left to go back to: the database has ended the whole transaction
        }
        undo(savepoint);
        connection.tell(SavepointRolledBack.class, () -> new SavepointRolledBack(connection.dialect(), savepoint));
    }

    /** Begins anew what a statement of the database's own accord has committed. */
    void startOver() {
        EngineTransaction only = open.peekFirst();
        if (only != null && restart()) {
            only.startOver();
        }
    }

    /** Begins anew a transaction in which only one statement was sent, and that one failed for no fault of its own. */
    boolean restart() {
        EngineTransaction only = open.peekFirst();
        if (only == null || !leads || open.size() > 1 || !only.isFresh()) {
            return false;
        }
        try {
            limited(SessionRules::rollback, only.start());
            limited(SessionRules::begin, only.start());
        } catch (SQLException failure) {
            connection.breakOff();
            return false;
        }
        only.reopen();
        return true;
    }
}
