package dev.cinnabar.it.bench;

import dev.cinnabar.connect.AfterExecute;
import dev.cinnabar.connect.Engine;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Prints for each case the bytes and the nanoseconds of one operation where nobody listens, tab separated; before them, whether an event is
 * heard at all in this JVM. What an operation takes falls as the compiler comes to know the code, and then stays: each case is run until
 * its bytes have not fallen for a while. In a JVM that compiles nothing it is the same from the first round in which all is loaded.
 */
public final class EventsMain<C extends Contender> {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(8);

    private final Suite<C> suite;
    private final Place place;
    private final Rounds rounds;
    private final Inputs inputs = Inputs.make();
    private int number;

    private EventsMain(Suite<C> suite, Place place, Rounds rounds) {
        this.suite = suite;
        this.place = place;
        this.rounds = rounds;
    }

    /** How often a case is done: rounds at least, rounds in which bytes fall no more, operations in a round if one is about one row. */
    enum Rounds {
        COMPILED(15, 10, 2_000),
        INTERPRETED(3, 1, 50);

        private final int fewest;
        private final int still;
        private final int small;

        Rounds(int fewest, int still, int small) {
            this.fewest = fewest;
            this.still = still;
            this.small = small;
        }
    }

    /** Takes the suite, the codes of cases, the database, its address in Cinnabar's form and the driver's, and how often. */
    public static void main(String... words) throws SQLException {
        System.out.println("heard\t" + isHeard(words[3]));
        try (Place place = new Place(BenchDatabase.valueOf(words[2]), words[3], words[4], Statements.unwatched())) {
            place.create();
            EventsMain<?> main = new EventsMain<>(Suite.of(words[0]), place, Rounds.valueOf(words[5]));
            for (String code : words[1].split(",")) {
                main.print(code);
            }
        }
        System.exit(0); // pools may keep the JVM alive for a while
    }

    private static boolean isHeard(String url) {
        AtomicBoolean heard = new AtomicBoolean();
        try (Engine engine = Engine.create(url)) {
            engine.events().on(AfterExecute.class, event -> heard.set(true));
            engine.executeRaw("SELECT 1");
        }
        return heard.get();
    }

    private void print(String code) throws SQLException {
        BenchCase<C> what = suite.caseOf(code);
        try (C who = suite.entrant(Entrant.CINNABAR).open(place)) {
            what.verify(who, place, inputs);
            double bytes = Double.MAX_VALUE;
            double nanos = Double.MAX_VALUE;
            long end = System.nanoTime() + LONGEST;
            int still = 0;
            for (int done = 0; done < rounds.fewest || (still < rounds.still && System.nanoTime() < end); done++) {
                Meter meter = round(what, who);
                double operations = operations(what);
                still = meter.bytes() / operations < bytes ? 0 : still + 1;
                bytes = Math.min(bytes, meter.bytes() / operations);
                nanos = Math.min(nanos, meter.nanos() / operations);
            }
            System.out.printf(Locale.ROOT, "%s\t%.0f\t%.0f%n", code, bytes, nanos);
        }
    }

    private int operations(BenchCase<C> what) {
        return what.rows() == 1 ? rounds.small : 1;
    }

    private Meter round(BenchCase<C> what, C who) throws SQLException {
        place.empty();
        Meter meter = new Meter();
        meter.start();
        for (int i = operations(what); i > 0; i--) {
            what.run(who, inputs, ++number);
        }
        meter.stop();
        return meter;
    }
}
