package dev.cinnabar.it.tpch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One column of a reference result: what it holds and how exactly it is compared. Immutable.
 *
 * @param scale digits behind the point of an {@link Kind#EXACT} or {@link Kind#ROUNDED} column, 0 for the others
 * @param scaled whether the reference SQL gives the whole number {@code value × 10^scale}, as it does where the database
 *     itself has no exact decimals
 */
record ResultColumn(String name, Kind kind, int scale, boolean scaled) {

    /** What a column holds; it decides the Java type of the normal form. */
    enum Kind {
        /** A {@code String}. */
        TEXT,
        /** A {@code Long}. */
        INTEGER,
        /** A {@code LocalDate}. */
        DATE,
        /** A {@code BigDecimal} that must fit the scale as it is. */
        EXACT,
        /** A {@code BigDecimal} rounded half up to the scale: an average or a ratio. */
        ROUNDED
    }

    /** Reads a line of a file's header: {@code name kind [scale [scaled]]}. */
    static ResultColumn parse(String line) {
        var words = line.strip().split("\\s+", -1);
        var kind = Kind.valueOf(words[1].toUpperCase(Locale.ROOT));
        return new ResultColumn(words[0], kind, words.length > 2 ? Integer.parseInt(words[2]) : 0, words.length > 3);
    }

    /** Brings a value that the reference SQL gave into its normal form. */
    @Nullable
    Object fromReference(@Nullable Object value) {
        if (scaled && value != null) {
            return BigDecimal.valueOf(((Number) value).longValue(), scale);
        }
        return normalise(value);
    }

    /**
     * Brings a value into its normal form, so that equal values of different databases are equal objects.
     *
     * @throws ArithmeticException when a whole number or an exact decimal has more digits than the column allows
     */
    @Nullable
    Object normalise(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case TEXT -> value.toString();
            case INTEGER -> decimal(value).longValueExact();
            case DATE -> date(value);
            case EXACT -> decimal(value).setScale(scale, RoundingMode.UNNECESSARY);
            case ROUNDED -> decimal(value).setScale(scale, RoundingMode.HALF_UP);
        };
    }

    private static BigDecimal decimal(Object value) {
        return new BigDecimal(value.toString());
    }

    private static LocalDate date(Object value) {
        return value instanceof Date date ? date.toLocalDate() : LocalDate.parse(value.toString());
    }
}
