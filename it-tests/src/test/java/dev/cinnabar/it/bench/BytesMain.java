package dev.cinnabar.it.bench;

import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Prints for each case what plain JDBC and Cinnabar allocate for one operation, tab separated. In a JVM of its own, since what the
 * compiler makes of a method depends on all that ran before. What it takes falls as the compiler comes to know the code, and then stays:
 * so each is run until it is good enough, and at most so long.
 */
public final class BytesMain {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);
    private static final long PLAIN = TimeUnit.SECONDS.toNanos(1);
    private static final int SMALL = 2_000;

    private final Place place;
    private final Inputs inputs = Inputs.make();

    private BytesMain(Place place) {
        this.place = place;
    }

    /** Takes the database, its address in Cinnabar's form and the driver's. */
    public static void main(String... words) throws SQLException {
        BenchDatabase database = BenchDatabase.valueOf(words[0]);
        try (Place place = new Place(database, words[1], words[2], Statements.unwatched())) {
            place.create();
            for (CoreCase what : CoreCase.values()) {
                new BytesMain(place).print(what);
            }
        }
        System.exit(0); // pools may keep the JVM alive for a while
    }

    private void print(CoreCase what) throws SQLException {
        double plain = what.isFor(ContenderKind.PLAIN) ? least(what, ContenderKind.PLAIN, 0, PLAIN) : 0;
        double enough = BytesCeiling.of(what, place.database(), plain);
        double ours = least(what, ContenderKind.CINNABAR, enough, LONGEST);
        System.out.printf(Locale.ROOT, "%s\t%.0f\t%.0f%n", what.name(), plain, ours);
    }

    private double least(CoreCase what, ContenderKind contender, double enough, long longest) throws SQLException {
        try (Contender who = contender.open(place)) {
            what.verify(who, place, inputs);
            double least = Double.MAX_VALUE;
            long end = System.nanoTime() + longest;
            while (least > enough && System.nanoTime() < end) {
                least = Math.min(least, round(what, who));
            }
            return least;
        }
    }

    private double round(CoreCase what, Contender who) throws SQLException {
        place.empty();
        int times = what.rows() == 1 ? SMALL : 1;
        Meter meter = new Meter();
        meter.start();
        for (int i = 0; i < times; i++) {
            what.run(who, inputs, i);
        }
        meter.stop();
        return (double) meter.bytes() / times;
    }
}
