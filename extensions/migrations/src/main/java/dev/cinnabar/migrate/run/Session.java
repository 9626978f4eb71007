package dev.cinnabar.migrate.run;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Isolation;
import java.time.Duration;

/** The connection that a run migrates on: transactions are begun by word alone, statements have no time limit, and waits for locks have. */
final class Session implements AutoCloseable {
    /** More than a database can say, so that it takes its longest. */
    private static final Duration UNLIMITED = Duration.ofDays(1_000);

    private final Connection connection;
    private final RunOptions options;

    private Session(Connection connection, RunOptions options) {
        this.connection = connection;
        this.options = options;
    }

    static Session open(Engine engine, RunOptions options) {
        Session session = new Session(engine.connect(), options);
        try {
            session.connection.isolation(Isolation.AUTOCOMMIT);
            session.connection.options(ExecutionOptions.NONE.withTimeout(Duration.ZERO));
            session.limitWaits(options.lockWait());
            return session;
        } catch (RuntimeException | Error failure) {
            session.close();
            throw failure;
        }
    }

    private void limitWaits(Duration longest) {
        dialect().session().limitLockWaits(longest).forEach(connection::executeRaw);
    }

    /** Does work in which a statement may wait for locks as long as it takes. */
    void patiently(Runnable work) {
        limitWaits(UNLIMITED);
        try {
            work.run();
        } finally {
            limitWaits(options.lockWait());
        }
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return connection.dialect();
    }

    Transaction begin() {
        return connection.begin(TransactionOptions.USUAL.withTablesRemade(true));
    }

    @Override
    public void close() {
        connection.close();
    }
}
