package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.result.Changed;
import dev.cinnabar.result.Result;
import dev.cinnabar.result.Row;
import dev.cinnabar.schema.Database;
import dev.cinnabar.schema.SchemaOperation;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the database. The first statement that may change something begins a transaction, and {@link #commit} ends it;
 * the next one begins another. After an error in a transaction, that transaction takes nothing but its rollback. Confined to one
 * thread at a time; only {@link #cancel} and {@link #abort} may be called from any.
 */
public interface Connection extends Executes, Database, AutoCloseable {
    Engine engine();

    @Override
    Dialect dialect();

    /**
     * Begins a transaction.
     *
     * @throws dev.cinnabar.error.UsageException if one is open; {@link #nested} begins one inside it
     */
    default Transaction begin() {
        return begin(TransactionOptions.USUAL);
    }

    /** Begins a transaction in another way than usual. */
    Transaction begin(TransactionOptions options);

    /** Begins a transaction within the one that is open, by a savepoint; begins one where none is open. */
    Transaction nested();

    /** Whether a transaction is open, failed ones included. */
    boolean isInTransaction();

    /** Makes what was done last; with no transaction open it does nothing. */
    void commit();

    /** Undoes what was done since the last commit; with no transaction open it does nothing. */
    void rollback();

    /** Runs the work in a transaction, or, where one is open, within a savepoint of it. */
    @SuppressWarnings("NullAway") // it takes the result for one that is never null, though its type says that it may be
    default <X extends Exception> void inTransaction(Engine.Work<X> work) throws X {
        callInTransaction(connection -> {
            work.accept(connection);
            return null;
        });
    }

    /** Runs the work in a transaction, or, where one is open, within a savepoint of it, and gives what it gives. */
    <T extends @Nullable Object, X extends Exception> T callInTransaction(Engine.Call<T, X> work) throws X;

    /** The level of its next transaction. */
    Isolation isolation();

    /**
     * Sets the level of its later transactions, until it is closed.
     *
     * @throws dev.cinnabar.error.UsageException if a transaction is open, or the database has no such level
     */
    void isolation(Isolation level);

    boolean isReadOnly();

    /** Refuses writes from now on, until it is closed; only while no transaction is open. */
    void readOnly(boolean on);

    ExecutionOptions options();

    /** Sets how its later statements run, where they do not say otherwise. */
    void options(ExecutionOptions options);

    /** Stops the statement that is running; it fails with an error of its own. With none running it does nothing. */
    void cancel();

    /**
     * Ends the connection to the database under whatever runs on it, which fails as if the server were gone; where {@link #cancel} has no
     * answer. It is closed as any other, and the pool replaces it.
     */
    void abort();

    /** Runs SQL as it stands, {@code ?} standing for the values, and gives its rows; none if it has none. */
    @TrustedSql
    Result<Row> queryRaw(String sql, @Nullable Object... values);

    /** Runs SQL as it stands, {@code ?} standing for the values. */
    @TrustedSql
    Changed executeRaw(String sql, @Nullable Object... values);

    /**
     * Takes steps as {@link #apply(List)} does, and tells of each statement before it is sent; whatever the listener throws ends it there.
     */
    void apply(List<? extends SchemaOperation> operations, Consumer<? super String> before);

    /**
     * The driver's connection, or what it implements. What is done to it is not seen: a transaction begun or a setting changed there
     * is yours to end or change back. Hold on to this connection meanwhile: one that nobody holds is taken back.
     */
    <T> T unwrap(Class<T> type);

    /** Closes the connection to the database instead of giving it back: for one whose state nobody knows. */
    void invalidate();

    boolean isClosed();

    /** Rolls back what was not committed, and gives the connection back. A second call does nothing. */
    @Override
    void close();
}
