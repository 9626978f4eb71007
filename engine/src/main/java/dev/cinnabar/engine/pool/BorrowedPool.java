package dev.cinnabar.engine.pool;

import dev.cinnabar.connect.PoolOptions;
import dev.cinnabar.connect.PoolStatus;
import java.sql.SQLException;

/** Connections of somebody else's DataSource: taken from it and given back to it. Shared by all threads. */
final class BorrowedPool extends LeasedPool {
    BorrowedPool(PoolOptions options, ConnectionFactory factory) {
        super(options, factory);
    }

    /** How the connection was when it came. */
    private record Before(boolean autoCommit) {}

    @Override
    Taken take() {
        PhysicalConnection connection = factory().borrow();
        try {
            boolean before = connection.jdbc().getAutoCommit();
            if (!before && !factory().dialect().session().isInProcess()) {
                connection.jdbc().setAutoCommit(true);
            }
            return new Taken(connection, new Before(before));
        } catch (SQLException failure) {
            connection.close();
            throw timedOut(failure);
        }
    }

    @Override
    void put(Taken taken, boolean broken) {
        if (!broken && taken.ticket() instanceof Before before && !before.autoCommit()) {
            try {
                taken.connection().jdbc().setAutoCommit(false);
            } catch (SQLException failure) {
                // closing it tells its owner that it broke
            }
        }
        taken.connection().close();
    }

    /** It is not ours to be closed: its holder is refused, and gives it back. */
    @Override
    void cutOff(PhysicalConnection connection) {}

    @Override
    void dropIdle() {}

    @Override
    public PoolStatus status() {
        return new PoolStatus(Integer.MAX_VALUE, 0, leases().size(), 0);
    }
}
