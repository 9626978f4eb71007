package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.DeclaredType;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.type.EnumType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.VariantType;
import java.util.Optional;

/**
 * How the values of a column are carried over to one of another type: a column takes a value of any class here, so that what does not
 * fit has to be found. Immutable.
 *
 * @param from what the values are; empty for a type of which nothing is known
 */
record SqliteCarried(Optional<Family> from, Optional<Family> to) {
    /** Types that are stored in one way. */
    enum Family {
        WHOLE("typeof(%s) = 'integer'"),
        NUMBER("typeof(%s) IN ('integer', 'real')"),
        WIDE("typeof(%s) = 'text'"),
        BOOLEAN("%s IN (0, 1)"),
        TEXT("typeof(%s) = 'text'"),
        BINARY("typeof(%s) = 'blob'"),
        DATE("date(%1$s) = %1$s"),
        TIME("typeof(%1$s) = 'text' AND time(%1$s) IS NOT NULL"),
        MOMENT("typeof(%1$s) = 'text' AND datetime(%1$s) IS NOT NULL"),
        UUID("typeof(%1$s) = 'text' AND length(%1$s) = 36"),
        JSON("json_valid(%s)"),
        OTHER("typeof(%s) = 'text'");

        private final String fits;

        Family(String fits) {
            this.fits = fits;
        }
    }

    static SqliteCarried of(SqlType<?> from, SqlType<?> to) {
        return new SqliteCarried(family(from), family(to));
    }

    private static Optional<Family> family(SqlType<?> type) {
        if (type instanceof DeclaredType<?> declared) {
            return family(declared.like());
        }
        if (type instanceof ForeignType<?> foreign) {
            return family(foreign.like());
        }
        if (type instanceof VariantType<?> variant) {
            return family(variant.on(SqliteDialect.NAME));
        }
        if (type instanceof TypeDecorator<?, ?> decorator) {
            return family(decorator.storedAs());
        }
        if (type instanceof EnumType<?>) {
            return Optional.of(Family.TEXT);
        }
        return type instanceof StandardType<?> standard ? Optional.of(family(standard)) : Optional.empty();
    }

    private static Family family(StandardType<?> type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT -> Family.WHOLE;
            case DECIMAL -> type.length() > SqliteTypes.EXACT_DIGITS ? Family.WIDE : Family.NUMBER;
            case REAL, DOUBLE -> Family.NUMBER;
            case BOOLEAN -> Family.BOOLEAN;
            case CHAR, VARCHAR, TEXT -> Family.TEXT;
            case BINARY -> Family.BINARY;
            case DATE -> Family.DATE;
            case TIME -> Family.TIME;
            case DATETIME, TIMESTAMP -> Family.MOMENT;
            case UUID -> Family.UUID;
            case JSON -> Family.JSON;
            case INTERVAL, TIME_WITH_ZONE -> Family.OTHER;
        };
    }

    /** Whether values are stored in another way. */
    boolean changes() {
        return !from.equals(to) && from.isPresent() && to.isPresent();
    }

    /** The new value as an expression of the old one. */
    String written(String column) {
        if (!changes()) {
            return column;
        }
        return switch (to.orElseThrow()) {
            case WHOLE -> isFrom(Family.NUMBER) ? rounded(column) : column;
            case BOOLEAN -> isFrom(Family.WHOLE) || isFrom(Family.NUMBER) ? column + " <> 0" : column;
            case MOMENT -> isFrom(Family.DATE) ? column + " || ' 00:00:00.000000'" : column;
            case DATE -> isFrom(Family.MOMENT) ? "substr(" + column + ", 1, 10)" : column;
            case TIME -> isFrom(Family.MOMENT) ? "rtrim(substr(" + column + ", 12), 'Z')" : column;
            default -> column;
        };
    }

    private boolean isFrom(Family family) {
        return from.filter(family::equals).isPresent();
    }

    private static String rounded(String column) {
        return "CASE typeof(" + column + ") WHEN 'real' THEN CAST(round(" + column + ") AS INTEGER) ELSE " + column
                + " END";
    }

    /** The condition that a value meets which came to be one of the new type; empty where each does. */
    Optional<String> fits(String column) {
        return changes() ? to.map(family -> family.fits.formatted(column)) : Optional.empty();
    }

    /** Decimals of many digits are texts whose digits stand for others. */
    void refuseWide(String column) {
        if (changes() && (isFrom(Family.WIDE) || to.filter(Family.WIDE::equals).isPresent())) {
            throw new UsageException(
                    ErrorCode.WRONG_TYPE,
                    "The values of " + column + " cannot be carried over: SQLite keeps decimals of more than "
                            + SqliteTypes.EXACT_DIGITS + " digits as text of another form.",
                    "Add a column of the new type, and carry the values over in a program.");
        }
    }
}
