package dev.cinnabar.engine.pool;

import dev.cinnabar.connect.PoolOptions;

/** Chooses the pool for a database. */
public final class Pools {
    private Pools() {}

    /** HikariCP for servers; a small pool of our own in the process, and where nothing is pooled. */
    public static ConnectionPool of(
            PoolOptions options, ConnectionFactory factory, boolean vanishes, boolean inProcess, String name) {
        return inProcess || !options.pooled()
                ? new InProcessPool(options, factory, vanishes)
                : new ServerPool(options, factory, name);
    }

    /** Connections that belong to somebody else. */
    public static ConnectionPool borrowed(PoolOptions options, ConnectionFactory factory) {
        return new BorrowedPool(options, factory);
    }
}
