package dev.cinnabar.engine.pool;

import dev.cinnabar.connect.PoolOptions;
import dev.cinnabar.connect.PoolStatus;

/** Connections that belong to somebody else, who makes, keeps and closes them. Shared by all threads. */
abstract class ForeignPool extends LeasedPool {
    ForeignPool(PoolOptions options, ConnectionFactory factory) {
        super(options, factory);
    }

    /** It is not ours to be closed: its holder is refused, and gives it back. */
    @Override
    final void cutOff(PhysicalConnection connection) {}

    @Override
    final boolean ownsConnections() {
        return false;
    }

    @Override
    final void dropIdle() {}

    @Override
    public final PoolStatus status() {
        return new PoolStatus(Integer.MAX_VALUE, 0, leases().size(), 0);
    }
}
