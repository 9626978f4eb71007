package dev.cinnabar.it.bench.core;

import dev.cinnabar.it.bench.BenchDatabase;
import dev.cinnabar.it.bench.Description;
import dev.cinnabar.it.bench.KeptJdbc;
import dev.cinnabar.it.bench.ManyRows;
import dev.cinnabar.it.bench.NewCustomer;
import dev.cinnabar.it.bench.Place;
import dev.cinnabar.it.bench.Updates;
import java.sql.SQLException;
import java.util.List;

/** The best that a patient expert writes by hand: statements kept, and many rows in one. */
final class LimitCore extends JdbcCore {
    private final BenchDatabase database;
    private final ManyRows<NewCustomer> customers;

    LimitCore(Place place) throws SQLException {
        super(new KeptJdbc(place));
        this.database = place.database();
        this.customers = NewCustomer.manyRows(jdbc, database);
    }

    @Override
    public long insertMany(List<NewCustomer> all) throws SQLException {
        return jdbc.inTransaction(connection -> customers.insert(connection, all));
    }

    @Override
    public long updateMany(List<Description> descriptions) throws SQLException {
        return database.isServer()
                ? jdbc.inTransaction(connection -> Updates.arrays(jdbc, connection, descriptions))
                : super.updateMany(descriptions);
    }
}
