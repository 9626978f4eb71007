package dev.cinnabar.spring;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.SessionFactory;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The sessions of Spring's transactions, one for each: it is opened on the transaction's connection when it is first asked for. Where the
 * manager tells of its transactions, it is there from their beginning, so that it knows when it is asked for too late. Shared by all
 * threads; what it gives belongs to the transaction of the thread that asks.
 */
final class TransactionSessions implements TransactionExecutionListener {
    private final DataSource source;
    private final Supplier<SessionFactory> factory;

    /**
     * Sessions in the transactions that are led on connections of this source.
     *
     * @param source what Spring's transaction manager takes its connections from
     * @param factory gives the factory; it is not asked before a session is
     */
    TransactionSessions(DataSource source, Supplier<SessionFactory> factory) {
        this.source = source;
        this.factory = factory;
    }

    SessionFactory factory() {
        return factory.get();
    }

    DataSource source() {
        return source;
    }

    /**
     * What the current transaction has of a session.
     *
     * @throws UsageException if there is no transaction, if it is led on another source of connections, or if it is over
     */
    JoinedTransaction current() {
        JoinedTransaction known = known();
        return known == null ? begin(required()) : known;
    }

    /** Whether {@link #current} would give one. */
    boolean isThere() {
        JoinedTransaction known = known();
        return known == null
                ? TransactionSynchronizationManager.isSynchronizationActive()
                        && TransactionSynchronizationManager.isActualTransactionActive()
                        && holder() != null
                : known.isOpen();
    }

    /** It must not throw: the transaction has begun, and would stay open. */
    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        ConnectionHolder holder = holder();
        if (failure == null
                && holder != null
                && known() == null
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            begin(holder);
        }
    }

    private @Nullable JoinedTransaction known() {
        return (JoinedTransaction) TransactionSynchronizationManager.getResource(this);
    }

    private @Nullable ConnectionHolder holder() {
        return TransactionSynchronizationManager.getResource(source) instanceof ConnectionHolder holder ? holder : null;
    }

    private ConnectionHolder required() {
        refuseOutside();
        ConnectionHolder holder = holder();
        if (holder == null) {
            throw elsewhere();
        }
        return holder;
    }

    private JoinedTransaction begin(ConnectionHolder holder) {
        JoinedTransaction begun = new JoinedTransaction(this, holder);
        TransactionSynchronizationManager.registerSynchronization(begun);
        TransactionSynchronizationManager.bindResource(this, begun);
        return begun;
    }

    private static void refuseOutside() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "The session was called outside of a transaction",
                    "put @Transactional on the public method that does the work and call it from another bean,"
                            + " or open a session of your own: sessions.inTransaction(…) on the SessionFactory");
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "The session was called where the transaction is over, or its manager tells nobody of its end",
                    "do what comes after a transaction in one of its own: @Transactional(propagation = REQUIRES_NEW);"
                            + " leave the manager's transactionSynchronization at ALWAYS");
        }
    }

    private static UsageException elsewhere() {
        return new UsageException(
                ErrorCode.TRANSACTION_STATE,
                "The session was called in the transaction "
                        + TransactionSynchronizationManager.getCurrentTransactionName()
                        + ", which is led by a manager of another DataSource",
                "name the manager of the session's DataSource: @Transactional(transactionManager = \"…\"),"
                        + " which must be a JdbcTransactionManager or another that exposes its JDBC connection");
    }
}
