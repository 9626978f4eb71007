package dev.cinnabar.it.bench.orm;

import static dev.cinnabar.sql.Sql.select;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.bench.BenchDatabase;
import dev.cinnabar.it.bench.Content;
import dev.cinnabar.it.bench.Meter;
import dev.cinnabar.it.bench.Place;
import dev.cinnabar.it.bench.Statements;
import dev.cinnabar.it.bench.orm.model.Customer;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Prints what a session takes to insert, load, change and delete objects, while their number doubles. */
public final class GrowthMain {
    /** The most by which a time may grow where the objects double. */
    static final double MOST = 2.2;

    private static final int FEWEST = 62_500;
    private static final int DOUBLINGS = 4;
    private static final int ROUNDS = 2;

    private final Place place;
    private final SessionFactory sessions;
    private final Map<Step, Double> before = new EnumMap<>(Step.class);

    private GrowthMain(Place place, SessionFactory sessions) {
        this.place = place;
        this.sessions = sessions;
    }

    /** What is done with all objects, each in a session of its own. */
    private enum Step {
        INSERT {
            @Override
            void on(Session session, int objects) {
                session.addAll(IntStream.range(0, objects)
                        .mapToObj(i -> new Customer(Content.name(i), Content.description(i)))
                        .toList());
            }
        },
        LOAD {
            @Override
            void on(Session session, int objects) {
                loaded(session, objects);
            }
        },
        CHANGE {
            @Override
            void on(Session session, int objects) {
                loaded(session, objects).forEach(customer -> customer.setDescription("changed"));
            }
        },
        DELETE {
            @Override
            void on(Session session, int objects) {
                loaded(session, objects).forEach(session::delete);
            }
        };

        abstract void on(Session session, int objects);

        private static List<Customer> loaded(Session session, int objects) {
            List<Customer> loaded = session.execute(select(Customer.class)).all();
            if (loaded.size() != objects) {
                throw new IllegalStateException(loaded.size() + " objects instead of " + objects);
            }
            return loaded;
        }
    }

    /** Takes the database, its address in Cinnabar's form and the driver's. */
    public static void main(String... words) throws SQLException {
        BenchDatabase database = BenchDatabase.valueOf(words[0]);
        try (Place place = new Place(database, words[1], words[2], Statements.unwatched());
                Engine engine = CinnabarObjects.engineOn(place)) {
            place.create();
            GrowthMain growth = new GrowthMain(place, SessionFactory.of(engine));
            growth.round(FEWEST); // for the compiler
            for (int i = 0; i <= DOUBLINGS; i++) {
                growth.print(FEWEST << i);
            }
        }
        System.exit(0); // pools may keep the JVM alive for a while
    }

    private void print(int objects) {
        Map<Step, Double> best = round(objects);
        for (int i = 1; i < ROUNDS; i++) {
            round(objects).forEach((step, time) -> best.merge(step, time, Math::min));
        }
        best.forEach((step, time) -> System.out.printf(
                Locale.ROOT,
                "%-9s %,9d objects %8.0f ms%s%n",
                step.name().toLowerCase(Locale.ROOT),
                objects,
                time,
                grown(step, time)));
        before.putAll(best);
    }

    private String grown(Step step, double time) {
        Double smaller = before.get(step);
        if (smaller == null) {
            return "";
        }
        double by = time / smaller;
        return String.format(Locale.ROOT, "  x %.2f, goal %.2f: %s", by, MOST, by <= MOST ? "yes" : "NO");
    }

    private Map<Step, Double> round(int objects) {
        Map<Step, Double> times = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            times.put(step, milliseconds(step, objects));
        }
        return times;
    }

    private double milliseconds(Step step, int objects) {
        System.gc();
        long begin = System.nanoTime();
        Meter meter = new Meter();
        meter.start();
        sessions.inTransaction(session -> step.on(session, objects));
        meter.stop();
        long nanos = place.database().isServer() ? System.nanoTime() - begin : meter.nanos();
        return (double) nanos / TimeUnit.MILLISECONDS.toNanos(1);
    }
}
