package dev.cinnabar.it.orm;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.orm.reading.City;
import dev.cinnabar.it.orm.reading.Deed;
import dev.cinnabar.it.orm.reading.District;
import dev.cinnabar.it.orm.reading.Guest;
import dev.cinnabar.it.orm.reading.House;
import dev.cinnabar.it.orm.reading.Journal;
import dev.cinnabar.it.orm.reading.Node;
import dev.cinnabar.it.orm.reading.Paper;
import dev.cinnabar.it.orm.reading.Seat;
import dev.cinnabar.it.orm.reading.Street;
import dev.cinnabar.it.orm.reading.Tenant;
import dev.cinnabar.orm.Session;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.sql.Query;
import java.util.List;

/** Beside the tables of all models those of {@code reading}. */
abstract class ReadingContract extends MapperContract {
    @Override
    void createTables(Engine empty) {
        super.createTables(empty);
        MetaData.of(
                        Node.class,
                        City.class,
                        District.class,
                        Street.class,
                        House.class,
                        Tenant.class,
                        Deed.class,
                        Seat.class,
                        Guest.class,
                        Paper.class,
                        Journal.class)
                .createAll(empty);
    }

    /** Two levels below the root, four nodes in all beside it. */
    static Node tree() {
        return new Node("n1", new Node("n11"), new Node("n12", new Node("n121"), new Node("n122")));
    }

    static City city() {
        return new City(
                "c",
                new District(
                        "d", new Street("s", new House("h1", new Tenant("t1"), new Tenant("t2")), new House("h2"))));
    }

    /** Runs the query in a session of its own, and lets the work see what is sent from there on. */
    final <R> void reading(Query<R> query, Reads<R> work) {
        sessions.inTransaction(session -> {
            sent.clear();
            work.read(session.execute(query).all(), session);
        });
    }

    /** Work with what was read. */
    interface Reads<R> {
        void read(List<R> all, Session session);
    }
}
