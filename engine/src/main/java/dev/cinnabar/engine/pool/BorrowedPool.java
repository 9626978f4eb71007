package dev.cinnabar.engine.pool;

import dev.cinnabar.connect.PoolOptions;
import dev.cinnabar.engine.pool.ConnectionFactory.Borrowed;
import java.sql.SQLException;

/** Connections of somebody else's DataSource: taken from it and given back to it. Shared by all threads. */
final class BorrowedPool extends ForeignPool {
    BorrowedPool(PoolOptions options, ConnectionFactory factory) {
        super(options, factory);
    }

    @Override
    Taken take() {
        Borrowed borrowed = factory().borrow();
        try {
            if (!borrowed.autoCommit() && !factory().dialect().session().isInProcess()) {
                borrowed.connection().jdbc().setAutoCommit(true);
            }
            return new Taken(borrowed.connection(), borrowed);
        } catch (SQLException failure) {
            borrowed.connection().close();
            throw timedOut(failure);
        }
    }

    /**
     * It goes back as it came: its owner looks at how it commits, and does not begin what seems to be begun. One that broke is left as it
     * is, unless the database is in this process, where the owner would not find that anything broke.
     */
    @Override
    void put(Taken taken, boolean broken) {
        boolean answers = !broken || factory().dialect().session().isInProcess();
        if (answers && taken.ticket() instanceof Borrowed borrowed) {
            try {
                factory().dialect().session().giveBack(taken.connection().jdbc(), borrowed.autoCommit());
            } catch (SQLException failure) {
                // closing it tells its owner that it broke
            }
        }
        taken.connection().close();
    }
}
