package dev.cinnabar.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where an error of the database came from: its SQLSTATE, the vendor's own code, and the statement, with placeholders
 * instead of its values. Immutable.
 *
 * @param vendorCode 0 where the driver gives none
 */
public record ErrorOrigin(
        @Nullable String sqlState, int vendorCode, @Nullable String sql) implements Serializable {
    private static final int SHOWN = 500;

    /** The problem followed by the statement on the same line; of a long statement, its beginning. */
    String after(String problem) {
        return sql == null ? problem : problem + " [" + shown(sql.strip().replaceAll("\\s+", " ")) + "]";
    }

    private static String shown(String line) {
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
