package dev.cinnabar.engine.pool;

import dev.cinnabar.connect.PoolStatus;

/** Where an engine's connections come from and go to. Shared by all threads. */
public interface ConnectionPool extends AutoCloseable {
    /**
     * Takes a connection out.
     *
     * @throws dev.cinnabar.error.PoolTimeoutException if none became free in time
     */
    Lease borrow();

    PoolStatus status();

    /** Closes idle connections, and those in use when they come back. */
    void dispose();

    @Override
    void close();
}
