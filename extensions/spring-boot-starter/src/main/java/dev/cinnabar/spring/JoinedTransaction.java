package dev.cinnabar.spring;

import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.connect.Transaction.State;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.ExternalSession;
import dev.cinnabar.orm.Session;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One transaction of Spring's, and the session in it: it hears of the transaction's course, and settles the session before the commit. It
 * comes behind all who have an order of their own, so that what they change is sent, too. Confined to the transaction's thread.
 */
final class JoinedTransaction implements TransactionSynchronization {
    private final TransactionSessions sessions;
    private final ConnectionHolder holder;
    private final Set<Object> savepoints = new HashSet<>();
    private @Nullable Joined joined;
    private Phase phase = Phase.OPEN;

    JoinedTransaction(TransactionSessions sessions, ConnectionHolder holder) {
        this.sessions = sessions;
        this.holder = holder;
    }

    /** How far it has come. */
    private enum Phase {
        OPEN,
        /** What was pending has been sent; others may still work before the commit. */
        SETTLED,
        /** The commit or the rollback is under way, or over. */
        ENDING
    }

    /**
     * The session, and what it works on.
     *
     * @param own what its connection said before the transaction's time limit
     */
    private record Joined(ExternalSession external, Connection jdbc, ExecutionOptions own) {}

    boolean isOpen() {
        return phase != Phase.ENDING;
    }

    /**
     * The session, which may use what is left of the transaction's time.
     *
     * @throws org.springframework.transaction.TransactionTimedOutException if nothing is left
     */
    Session session() {
        refuseEnding();
        Joined current = join();
        limit(current);
        return current.external().session();
    }

    /** Something was done in the session: nobody would send it any more if it has been settled. */
    void used() {
        if (phase == Phase.SETTLED) {
            flush();
        }
    }

    private void refuseEnding() {
        if (phase == Phase.ENDING) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "The session was called where its transaction is being ended: nothing would come of it",
                    "do what comes after a transaction in one of its own: @Transactional(propagation = REQUIRES_NEW)");
        }
    }

    private Joined join() {
        if (joined == null) {
            Connection jdbc = DataSourceUtils.getConnection(sessions.source());
            try {
                joined = joined(jdbc);
            } catch (RuntimeException | Error failure) {
                DataSourceUtils.releaseConnection(jdbc, sessions.source());
                throw failure;
            }
        }
        return joined;
    }

    private Joined joined(Connection jdbc) {
        boolean readOnly = TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        ExternalSession external = sessions.factory().join(jdbc, TransactionOptions.USUAL.withReadOnly(readOnly));
        return new Joined(external, jdbc, external.connection().options());
    }

    private void limit(Joined current) {
        if (holder.hasTimeout()) {
            Duration left = Duration.ofMillis(holder.getTimeToLiveInMillis());
            Duration own = current.own().timeout();
            boolean sooner = own == null || own.isZero() || left.compareTo(own) < 0;
            current.external().connection().options(sooner ? current.own().withTimeout(left) : current.own());
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(sessions);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(sessions, this);
    }

    @Override
    public void flush() {
        if (joined != null) {
            limit(joined);
            joined.external().session().flush();
        }
    }

    @Override
    public void savepoint(Object savepoint) {
        if (joined != null) {
            savepoints.add(savepoint);
            limit(joined);
            joined.external().savepointSet(savepoint);
        }
    }

    /** A session that came after the savepoint was set has nothing of what stood before: it ends with what it did. */
    @Override
    public void savepointRollback(Object savepoint) {
        if (joined != null && savepoints.contains(savepoint)) {
            joined.external().beforeRollbackTo(savepoint);
        } else {
            leave(State.ROLLED_BACK);
        }
    }

    /** Where the transaction only reads, what is pending is refused by this, not lost. */
    @Override
    public void beforeCommit(boolean readOnly) {
        if (joined != null) {
            limit(joined);
            joined.external().beforeCommit();
        }
        phase = Phase.SETTLED;
    }

    @Override
    public void beforeCompletion() {
        phase = Phase.ENDING;
    }

    @Override
    public void afterCompletion(int status) {
        phase = Phase.ENDING;
        TransactionSynchronizationManager.unbindResourceIfPossible(sessions);
        leave(state(status));
    }

    private static State state(int status) {
        return switch (status) {
            case STATUS_COMMITTED -> State.COMMITTED;
            case STATUS_ROLLED_BACK -> State.ROLLED_BACK;
            default -> State.UNKNOWN;
        };
    }

    private void leave(State how) {
        Joined left = joined;
        joined = null;
        savepoints.clear();
        if (left != null) {
            try {
                left.external().ended(how);
            } finally {
                DataSourceUtils.releaseConnection(left.jdbc(), sessions.source());
            }
        }
    }
}
