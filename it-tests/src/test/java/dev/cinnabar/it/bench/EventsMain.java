package dev.cinnabar.it.bench;

import java.sql.SQLException;
import java.util.Locale;

/**
 * Prints for each case the bytes of one operation where nobody listens, tab separated; before them, whether an event is heard at all in
 * this JVM. It is to be run in one whose compiler leaves no object out: there they are the same from the first round in which all is loaded.
 */
public final class EventsMain {
    private static final int ROUNDS = 4;
    private static final String SMALL = "50";

    private EventsMain() {}

    /** Takes the suite, the codes of cases, the database, its address in Cinnabar's form and the driver's. */
    public static void main(String... words) throws SQLException {
        try (EventsSide<?> side = EventsSide.of(words[0], words[2], words[3], words[4], SMALL)) {
            System.out.println("heard\t" + side.isHeard());
            for (String code : words[1].split(",")) {
                double least = Double.MAX_VALUE;
                for (int round = 0; round < ROUNDS; round++) {
                    least = Math.min(least, side.apply(code)[0]);
                }
                System.out.printf(Locale.ROOT, "%s\t%.0f%n", code, least);
            }
        }
        System.exit(0); // pools may keep the JVM alive for a while
    }
}
