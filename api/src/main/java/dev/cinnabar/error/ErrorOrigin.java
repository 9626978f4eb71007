package dev.cinnabar.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where an error of the database came from. Immutable.
 *
 * @param sqlState five characters of ISO 9075 part 2, 24.1
 * @param vendorCode the database's own number; 0 where the driver gives none
 * @param told the database's words, where they may be shown: they hold no value
 * @param sql the statement, with placeholders instead of its values
 */
public record ErrorOrigin(
        @Nullable String sqlState,
        int vendorCode,
        @Nullable String told,
        @Nullable String sql) implements Serializable {
    private static final int SHOWN = 500;

    /** One line: the problem, the database's words, and the statement; of a long statement, its beginning. */
    String after(String problem) {
        return problem + (told == null ? "" : ": " + told) + (sql == null ? "" : " [" + shown(sql) + "]");
    }

    private static String shown(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
