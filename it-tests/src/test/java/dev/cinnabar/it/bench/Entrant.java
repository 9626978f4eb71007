package dev.cinnabar.it.bench;

import java.sql.SQLException;

/**
 * One of those who run side by side. Immutable.
 *
 * @param name in small letters
 * @param opening how it begins to work on a place
 */
public record Entrant<C extends Contender>(String name, Opening<C> opening) {
    /** JDBC as a careful programmer writes it: the measure. */
    public static final String PLAIN = "plain";

    /** The best that a patient expert writes on JDBC by hand. */
    public static final String LIMIT = "limit";

    /** Cinnabar, by its public API. */
    public static final String CINNABAR = "cinnabar";

    /** Makes a contender. */
    @FunctionalInterface
    public interface Opening<C> {
        C on(Place place) throws SQLException;
    }

    C open(Place place) throws SQLException {
        return opening.on(place);
    }
}
