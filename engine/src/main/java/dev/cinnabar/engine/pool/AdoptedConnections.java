package dev.cinnabar.engine.pool;

import dev.cinnabar.connect.PoolOptions;
import java.sql.Connection;
import java.sql.SQLException;

/** Connections that others hold while they lead a transaction on them, and let us work on. Shared by all threads. */
public final class AdoptedConnections extends ForeignPool {
    public AdoptedConnections(PoolOptions options, ConnectionFactory factory) {
        super(options, factory);
    }

    /** Lets one be worked on until the lease is given back, or its holder gone. */
    public Lease adopt(Connection jdbc, Object holder, AbandonedLeases abandoned) {
        if (isClosed()) {
            throw ConnectionFactory.closed();
        }
        return lent(new Taken(factory().adopt(jdbc), jdbc), holder, abandoned);
    }

    @Override
    Taken take() {
        throw new IllegalStateException("others take their connections themselves");
    }

    @Override
    void put(Taken taken, boolean broken) {
        try {
            taken.connection().closeStatements();
        } catch (SQLException failure) {
            // the connection's owner will find that it broke
        }
    }
}
