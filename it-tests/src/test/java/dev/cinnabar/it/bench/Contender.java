package dev.cinnabar.it.bench;

import java.sql.SQLException;

/**
 * One way to do the cases of a suite. Each case gives a number made of what it read or wrote, so that no work can be left out. Reads run
 * without an explicit transaction, writes in one. What a contender has no way to do throws {@link UnsupportedOperationException}.
 * Confined to one thread.
 */
public interface Contender extends AutoCloseable {
    /** Inserts a customer in a transaction of its own, and gives its id. */
    long insertOne(NewCustomer customer) throws SQLException;

    @Override
    void close() throws SQLException;
}
