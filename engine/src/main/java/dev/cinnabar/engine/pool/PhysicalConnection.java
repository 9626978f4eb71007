package dev.cinnabar.engine.pool;

import dev.cinnabar.dialect.DriverSession;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.dialect.SessionRules;
import dev.cinnabar.dialect.TransactionStart;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One connection to the database, with the statements prepared on it. Confined to whoever holds its lease. */
public final class PhysicalConnection implements DriverSession {
    /** How long a rollback may take of a transaction whose holder is gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Connection jdbc;
    private final SessionRules rules;
    private final @Nullable StatementCache statements;
    private final int generation;
    private final @Nullable Isolation isolation;
    private final long born = System.nanoTime();
    private int usualWait = -1;
    private @Nullable Watch spareWatch;
    private boolean cutOff;

    PhysicalConnection(Connection jdbc, SessionRules rules, int generation, @Nullable Isolation isolation) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.statements = rules.keepsStatements() ? null : new StatementCache(jdbc);
        this.generation = generation;
        this.isolation = isolation;
    }

    @Override
    public Connection jdbc() {
        return jdbc;
    }

    /** The level that its transactions have where they ask for none; null for the database's own. */
    public @Nullable Isolation isolation() {
        return isolation;
    }

    /** A statement ready to be bound: a kept one, where the driver keeps none itself. */
    public PreparedStatement prepare(String sql) throws SQLException {
        return statements == null ? jdbc.prepareStatement(sql) : statements.take(sql);
    }

    /** An insert that tells the key which the database makes for this column. A kept statement tells it in any case. */
    public PreparedStatement prepare(String sql, String key) throws SQLException {
        return statements == null ? jdbc.prepareStatement(sql, new String[] {key}) : statements.take(sql);
    }

    /**
     * Takes a statement back after use.
     *
     * @param heavy whether its values are worth the call that lets go of them
     */
    public void giveBack(String sql, PreparedStatement statement, boolean heavy) throws SQLException {
        if (statements == null) {
            statement.close();
        } else {
            statements.giveBack(sql, statement, heavy);
        }
    }

    @Override
    public void run(String sql) throws SQLException {
        if (statements == null) {
            SessionRules.run(jdbc, sql);
            return;
        }
        PreparedStatement statement = statements.take(sql);
        try {
            statement.execute();
        } catch (SQLException failure) {
            statement.close();
            throw failure;
        }
        statements.giveBack(sql, statement, false);
    }

    /** Lets a stream take as long as it takes: the socket has no limit until {@link #waitAsUsual}. */
    public void waitWithoutLimit() throws SQLException {
        if (!isInProcess() && usualWait < 0) {
            usualWait = jdbc.getNetworkTimeout();
            jdbc.setNetworkTimeout(Runnable::run, 0);
        }
    }

    /** Gives the socket its limit back. */
    public void waitAsUsual() {
        if (usualWait >= 0) {
            try {
                jdbc.setNetworkTimeout(Runnable::run, usualWait);
            } catch (SQLException broken) {
                // a connection that cannot be told so is found to be broken when it is used next
            }
            usualWait = -1;
        }
    }

    /** Whether the database runs in this process: there is no server that could stand still. */
    public boolean isInProcess() {
        return rules.isInProcess();
    }

    /** A watch to be set again, so that a limit takes no memory; null where all are set. */
    @Nullable
    Watch spareWatch() {
        Watch spare = spareWatch;
        spareWatch = null;
        return spare;
    }

    void keep(Watch ended) {
        spareWatch = ended;
    }

    void noteCutOff() {
        cutOff = true;
    }

    /** Whether it was closed because a call on it did not come back in time. */
    public boolean isCutOff() {
        return cutOff;
    }

    /** Asks the database to stop what another thread runs. */
    void cancel(Statement running) throws SQLException {
        rules.cancel(running);
    }

    /** Sets it back to how it was made; false if it cannot be. */
    public boolean isReset() {
        try {
            return rules.reset(jdbc);
        } catch (SQLException failure) {
            return false;
        }
    }

    /** Whether the transaction could be rolled back that its holder left open; not so where the server stands still. */
    boolean isRolledBack(TransactionStart begun, Watchdog watchdog) {
        Watch watch = isInProcess() ? null : watchdog.watch(this, PATIENCE);
        try {
            rules.rollback(this, begun);
            return true;
        } catch (SQLException failure) {
            return false;
        } finally {
            if (watch != null) {
                watch.end();
            }
        }
    }

    int generation() {
        return generation;
    }

    boolean isOlderThan(long nanos) {
        return nanos > 0 && System.nanoTime() - born > nanos;
    }

    boolean isClosed() {
        try {
            return jdbc.isClosed();
        } catch (SQLException unknown) {
            return true;
        }
    }

    /** Closes it, whatever its state. */
    void close() {
        try {
            closeStatements();
            jdbc.close();
        } catch (SQLException broken) {
            abort();
        }
    }

    /** Leaves nothing of ours on it, for whom it belongs to. */
    void closeStatements() throws SQLException {
        if (statements != null) {
            statements.close();
        }
    }

    /** Ends it while somebody may be using it: what runs on it fails. Any thread may call it. */
    void cutOff() {
        if (isInProcess()) {
            interrupt();
        } else {
            abort();
        }
    }

    /** A database in this process must end what it does before it lets itself be closed. */
    private void interrupt() {
        try (Statement any = jdbc.createStatement()) {
            any.cancel();
        } catch (SQLException gone) {
            // nothing runs on it any more
        }
        try {
            jdbc.close();
        } catch (SQLException broken) {
            abort();
        }
    }

    /** Closes the network under whatever is going on. Any thread may call it. */
    void abort() {
        try {
            jdbc.abort(Runnable::run);
        } catch (SQLException gone) {
            // nothing is left to be closed
        }
    }
}
