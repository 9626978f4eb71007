package dev.cinnabar.engine.execute;

import dev.cinnabar.connect.SessionOptions;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.dialect.TransactionStart;
import dev.cinnabar.engine.pool.IsolationCheck;
import org.jspecify.annotations.Nullable;

/**
 * How a connection's later transactions begin, and when one is needed. Immutable.
 *
 * @param wireLevel the level that connections have where none is asked for; null for the database's own
 * @param asked the level for transactions that ask for none; null for the database's own
 */
record ConnectionMode(
        Dialect dialect,
        @Nullable Isolation wireLevel,
        @Nullable Isolation asked,
        boolean readOnly) {
    /** What the engine's options say. */
    static ConnectionMode of(Dialect dialect, SessionOptions options) {
        return new ConnectionMode(dialect, options.isolation(), options.isolation(), options.readOnly());
    }

    ConnectionMode withIsolation(Isolation level) {
        IsolationCheck.check(level, dialect);
        return new ConnectionMode(dialect, wireLevel, level, readOnly);
    }

    ConnectionMode withReadOnly(boolean on) {
        return new ConnectionMode(dialect, wireLevel, asked, on);
    }

    Isolation isolation() {
        return asked == null ? dialect.session().defaultIsolation() : asked;
    }

    TransactionStart start(TransactionOptions how) {
        boolean reads = readOnly || how.readOnly();
        return new TransactionStart(level(how.isolation()), reads, reads, how.tablesRemade());
    }

    /** The level to ask for; null where the connection has it anyway. */
    private @Nullable Isolation level(@Nullable Isolation own) {
        Isolation wanted = own == null ? asked : own;
        if (wanted == null || wanted == Isolation.AUTOCOMMIT) {
            return null;
        }
        Isolation its = wireLevel == null ? dialect.session().defaultIsolation() : wireLevel;
        return wanted == its ? null : wanted;
    }

    /** Whether a statement begins a transaction where none is open. */
    boolean needsTransaction(boolean reads) {
        return asked != Isolation.AUTOCOMMIT && !(reads && mayReadAlone());
    }

    /** One read sees one moment at every level, so that at READ COMMITTED a transaction around it adds nothing. */
    private boolean mayReadAlone() {
        Isolation level = isolation();
        return level == Isolation.READ_COMMITTED || level == Isolation.READ_UNCOMMITTED;
    }
}
