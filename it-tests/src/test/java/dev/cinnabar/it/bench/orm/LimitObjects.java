package dev.cinnabar.it.bench.orm;

import dev.cinnabar.it.bench.Description;
import dev.cinnabar.it.bench.KeptJdbc;
import dev.cinnabar.it.bench.ManyRows;
import dev.cinnabar.it.bench.ManyRows.Value;
import dev.cinnabar.it.bench.NewCustomer;
import dev.cinnabar.it.bench.Place;
import dev.cinnabar.it.bench.Updates;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;

/** The best that a patient expert writes by hand: statements kept, and many rows in one. */
final class LimitObjects extends JdbcObjects {
    private final ManyRows<NewCustomer> customers;
    private final ManyRows<String> docs;
    private final ManyRows<Tagged> tagged;

    LimitObjects(Place place) throws SQLException {
        super(new KeptJdbc(place), place.database());
        this.customers = NewCustomer.manyRows(jdbc, database);
        this.docs = new ManyRows<>(jdbc, database, "doc(title)", List.of(Value.text(title -> title)));
        this.tagged = new ManyRows<>(
                jdbc,
                database,
                "doc_tag(doc_id, tag_id)",
                List.of(Value.number(Tagged::doc), Value.number(Tagged::tag)));
    }

    @Override
    public long insertMany(List<NewCustomer> all) throws SQLException {
        return jdbc.inTransaction(connection ->
                LongStream.of(customers.insertReturningIds(connection, all)).sum());
    }

    @Override
    long update(Connection connection, List<Description> descriptions) throws SQLException {
        return database.isServer()
                ? Updates.arrays(jdbc, connection, descriptions)
                : super.update(connection, descriptions);
    }

    @Override
    long[] insertTitles(Connection connection, List<String> titles) throws SQLException {
        return docs.insertReturningIds(connection, titles);
    }

    @Override
    void insertTagged(Connection connection, List<Tagged> all) throws SQLException {
        tagged.insert(connection, all);
    }
}
