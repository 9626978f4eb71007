package dev.cinnabar.it.bench;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Prints for each case what it is measured by, which is mostly plain JDBC, and Cinnabar allocate for one operation, tab separated. In a JVM of its own, since what the
 * compiler makes of a method depends on all that ran before. What it takes falls as the compiler comes to know the code, and then stays:
 * so each is run until it is good enough, and at most so long; but a few rounds at least, however slow the machine, since the compiler counts calls.
 */
public final class BytesMain<C extends Contender> {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);
    private static final long SHORT = TimeUnit.SECONDS.toNanos(1);
    private static final int SMALL = 2_000;
    private static final int FEWEST = 30;

    private final Suite<C> suite;
    private final Place place;
    private final Inputs inputs = Inputs.make();
    private int number;

    private BytesMain(Suite<C> suite, Place place) {
        this.suite = suite;
        this.place = place;
    }

    /** Takes the suite, the codes of cases, the database, its address in Cinnabar's form and the driver's. */
    public static void main(String... words) throws SQLException {
        try (Place place = new Place(BenchDatabase.valueOf(words[2]), words[3], words[4], Statements.unwatched())) {
            place.create();
            BytesMain<?> main = new BytesMain<>(Suite.of(words[0]), place);
            for (String code : words[1].split(",")) {
                main.print(code);
            }
        }
        System.exit(0); // pools may keep the JVM alive for a while
    }

    private void print(String code) throws SQLException {
        BenchCase<C> what = suite.caseOf(code);
        double unit = unit(what);
        double enough = what.bytesCeiling(place.database(), unit);
        double ours = least(what, Entrant.CINNABAR, enough, LONGEST, FEWEST);
        System.out.printf(Locale.ROOT, "%s\t%.0f\t%.0f%n", code, unit, ours);
    }

    /** What plain JDBC takes, or Cinnabar for the case that this one is measured by. */
    private double unit(BenchCase<C> what) throws SQLException {
        Optional<? extends BenchCase<C>> measure = what.measure();
        try {
            return measure.isPresent()
                    ? least(measure.get(), Entrant.CINNABAR, 0, SHORT, 1)
                    : least(what, Entrant.PLAIN, 0, SHORT, 1);
        } catch (UnsupportedOperationException none) {
            return 0;
        }
    }

    private double least(BenchCase<C> what, String entrant, double enough, long longest, int fewest)
            throws SQLException {
        try (C who = suite.entrant(entrant).open(place)) {
            what.verify(who, place, inputs);
            double least = Double.MAX_VALUE;
            long end = System.nanoTime() + longest;
            for (int rounds = 0; least > enough && (rounds < fewest || System.nanoTime() < end); rounds++) {
                least = Math.min(least, round(what, who));
            }
            return least;
        }
    }

    private double round(BenchCase<C> what, C who) throws SQLException {
        place.empty();
        int times = what.rows() == 1 ? SMALL : 1;
        Meter meter = new Meter();
        meter.start();
        for (int i = 0; i < times; i++) {
            what.run(who, inputs, ++number);
        }
        meter.stop();
        return (double) meter.bytes() / times;
    }
}
