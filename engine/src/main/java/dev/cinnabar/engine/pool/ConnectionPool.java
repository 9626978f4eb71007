package dev.cinnabar.engine.pool;

import dev.cinnabar.connect.PoolStatus;

/** Where an engine's connections come from and go to. Shared by all threads. */
public interface ConnectionPool extends AutoCloseable {
    /**
     * Takes a connection out.
     *
     * @param holder without which nobody can use or return it; neither the lease nor the connection may lead to it
     * @param abandoned takes it back where the holder is gone
     * @throws dev.cinnabar.error.PoolTimeoutException if none became free in time
     */
    Lease borrow(Object holder, AbandonedLeases abandoned);

    PoolStatus status();

    /** Closes idle connections, and those in use when they come back. */
    void dispose();

    @Override
    void close();
}
