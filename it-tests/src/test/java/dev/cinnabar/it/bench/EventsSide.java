package dev.cinnabar.it.bench;

import dev.cinnabar.connect.AfterExecute;
import dev.cinnabar.connect.Engine;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cinnabar doing cases of a suite where nobody listens, a round at a time. What a round gives are classes of Java's own, so that several,
 * each from a class loader of its own, can be asked by one who knows none of them. Confined to one thread.
 */
public final class EventsSide<C extends Contender> implements Function<String, double[]>, AutoCloseable {
    private final Suite<C> suite;
    private final Place place;
    private final String url;
    private final int small;
    private final Inputs inputs = Inputs.make();
    private @Nullable C who;
    private String doing = "";
    private int number;

    private EventsSide(Suite<C> suite, Place place, String url, int small) {
        this.suite = suite;
        this.place = place;
        this.url = url;
        this.small = small;
    }

    /** Fills a database. Takes the suite, the database, its address in Cinnabar's form and the driver's, operations in a round if one is about one row. */
    public static EventsSide<?> of(String... words) throws SQLException {
        Place place = new Place(BenchDatabase.valueOf(words[1]), words[2], words[3], Statements.unwatched());
        place.create();
        return new EventsSide<>(Suite.of(words[0]), place, words[2], Integer.parseInt(words[4]));
    }

    /** Whether an event is heard at all. */
    boolean isHeard() {
        AtomicBoolean heard = new AtomicBoolean();
        try (Engine engine = Engine.create(url)) {
            engine.events().on(AfterExecute.class, event -> heard.set(true));
            engine.executeRaw("SELECT 1");
        }
        return heard.get();
    }

    /** The bytes and the nanoseconds of an operation, in a round of a case; of no case, 1 if an event is heard at all, else 0. */
    @Override
    public double[] apply(String code) {
        try {
            return code.isEmpty() ? new double[] {isHeard() ? 1 : 0} : round(suite.caseOf(code));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private double[] round(BenchCase<C> what) throws SQLException {
        C contender = doing(what);
        int operations = what.rows() == 1 ? small : 1;
        place.empty();
        Meter meter = new Meter();
        meter.start();
        for (int i = operations; i > 0; i--) {
            what.run(contender, inputs, ++number);
        }
        meter.stop();
        return new double[] {(double) meter.bytes() / operations, (double) meter.nanos() / operations};
    }

    private C doing(BenchCase<C> what) throws SQLException {
        C known = who;
        if (known == null || !doing.equals(what.code())) {
            stop();
            known = suite.entrant(Entrant.CINNABAR).open(place);
            who = known;
            doing = what.code();
            what.verify(known, place, inputs);
        }
        return known;
    }

    private void stop() throws SQLException {
        C known = who;
        if (known != null) {
            who = null;
            known.close();
        }
    }

    @Override
    public void close() throws SQLException {
        stop();
        place.close();
    }
}
