package dev.cinnabar.it.tour;

import static dev.cinnabar.it.tpch.TpchQueries.forecastingRevenueChange;
import static dev.cinnabar.it.tpch.TpchQueries.pricingSummary;
import static dev.cinnabar.it.tpch.TpchQueries.shippingPriority;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.into;
import static dev.cinnabar.sql.Sql.rank;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.sum;
import static dev.cinnabar.sql.Sql.window;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.tpch.Customers;
import dev.cinnabar.it.tpch.Orders;
import dev.cinnabar.it.tpch.TpchSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * {@code ./cinnabar tour}: Core and models at work on an SQLite file, or on the database whose URL is given. Each step shows its line
 * of Java, read from its file, the SQL with its values, the rows and the time.
 */
public final class Main {
    private static final double SCALE = 0.01;
    private static final Customers C = new Customers(Customers.TABLE);
    private static final Orders O = new Orders(Orders.TABLE);

    record Spender(String name, BigDecimal spent) {}

    private Main() {}

    public static void main(String... arguments) throws IOException {
        Path file = Path.of("it-tests", "target", "tour.db").toAbsolutePath();
        boolean given = arguments.length > 0;
        if (!given) {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
        }
        try (Engine engine = Engine.create(given ? arguments[0] : "sqlite:///" + file)) {
            tour(engine, new Steps(engine));
        }
        System.out.println(given ? "The tables are left in the database." : "The database is " + file + ".");
    }

    static void tour(Engine engine, Steps steps) {
        steps.title("Tables are values: eight of them, in the order of their foreign keys");
        steps.show(() -> TpchSchema.TABLES.createAll(engine));

        steps.title("TPC-H's data goes in through the bulk insert");
        steps.show(() -> engine.callInTransaction(connection -> TpchSchema.load(connection, SCALE)) + " rows");

        try (Connection connection = engine.connect()) {
            queries(connection, steps);
        }
        new Models(engine, steps).tour();
    }

    private static void queries(Connection connection, Steps steps) {
        steps.title("FROM follows from the columns");
        steps.show(() -> connection
                .execute(select(C.name, C.acctbal).where(C.acctbal.gt(9_900)).orderBy(C.acctbal.desc()))
                .all());

        steps.title("Two tables, straight into a record");
        steps.show(() -> connection
                .execute(select(into(Spender::new, C.name, sum(O.totalprice)))
                        .from(C.table)
                        .join(O.table)
                        .groupBy(C.name)
                        .orderBy(sum(O.totalprice).desc())
                        .limit(3))
                .all());

        steps.title("A window: the dearest order of each customer");
        var place = rank().over(window().partitionBy(O.custkey).orderBy(O.totalprice.desc()))
                .as("place");
        var ranked = select(O.custkey, O.totalprice, place).cte("ranked");
        steps.show(() -> connection
                .execute(select(ranked.column(O.custkey), ranked.column(O.totalprice))
                        .where(ranked.column(place).eq(1))
                        .orderBy(ranked.column(O.totalprice).desc())
                        .limit(3))
                .all());

        steps.title("A stream with bounded memory");
        steps.show(() -> {
            try (Stream<LocalDate> days = connection.execute(select(O.orderdate).fetchSize(1_000)).stream()) {
                return days.filter(day -> day.getYear() == 1995).count() + " orders in 1995";
            }
        });
        steps.show(() -> connection.execute(select(count()).from(O.table)).one());

        steps.title("TPC-H, query 1: pricing summary");
        steps.show(() -> connection.execute(pricingSummary()).all());
        steps.title("TPC-H, query 3: shipping priority");
        steps.show(() -> connection.execute(shippingPriority()).all());
        steps.title("TPC-H, query 6: forecast of revenue");
        steps.show(() -> connection.execute(forecastingRevenueChange()).all());
    }
}
