package dev.cinnabar.migrate.step;

import static dev.cinnabar.type.StandardType.UNSPECIFIED;

import dev.cinnabar.type.ArrayType;
import dev.cinnabar.type.EnumType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.TypeKind;
import dev.cinnabar.type.VariantType;
import java.util.HashSet;

/**
 * Whether a type holds every value of another one. What is not known to do so does not: a type of a plugin, a number that was a text, a
 * moment that was a date and time on no clock. Stateless.
 */
public final class Widening {
    /** Digits before the point that whole numbers may have, and digits of a fraction of a second where none are said. */
    private static final int SMALLINT_DIGITS = 5;

    private static final int INTEGER_DIGITS = 10;
    private static final int BIGINT_DIGITS = 19;
    private static final int USUAL_FRACTION = 6;

    private Widening() {}

    /**
     * Whether no value is lost where a column of the one type becomes one of the other.
     *
     * @param dialect the name of the one whose variants of the types count
     */
    public static boolean holds(SqlType<?> from, SqlType<?> to, String dialect) {
        SqlType<?> one = stored(from, dialect);
        SqlType<?> other = stored(to, dialect);
        if (one.equals(other)) {
            return true;
        }
        if (one instanceof EnumType<?> few && other instanceof EnumType<?> many) {
            return new HashSet<>(many.words()).containsAll(few.words());
        }
        if (one instanceof ArrayType<?> few && other instanceof ArrayType<?> many) {
            return holds(few.element(), many.element(), dialect);
        }
        return one instanceof StandardType<?> narrow && other instanceof StandardType<?> wide && holds(narrow, wide);
    }

    private static SqlType<?> stored(SqlType<?> type, String dialect) {
        if (type instanceof VariantType<?> variant) {
            return stored(variant.on(dialect), dialect);
        }
        return type instanceof TypeDecorator<?, ?> decorator ? stored(decorator.storedAs(), dialect) : type;
    }

    private static boolean holds(StandardType<?> from, StandardType<?> to) {
        return switch (to.kind()) {
            case SMALLINT, INTEGER, BIGINT -> digits(from) > 0 && digits(from) <= digits(to);
            case DECIMAL -> holdsDecimal(from, to);
            case REAL -> from.kind() == TypeKind.REAL || from.kind() == TypeKind.SMALLINT;
            case DOUBLE -> isFloating(from) || digits(from) > 0 && digits(from) <= INTEGER_DIGITS;
            case CHAR -> from.kind() == TypeKind.CHAR && fits(from, to);
            case VARCHAR -> isText(from) && fits(from, to);
            case TEXT -> from.kind() != TypeKind.BINARY;
            case BINARY -> from.kind() == TypeKind.BINARY && fits(from, to);
            case DATETIME, TIMESTAMP, TIME, TIME_WITH_ZONE, INTERVAL ->
                from.kind() == to.kind() && fraction(from) <= fraction(to);
            case BOOLEAN, DATE, UUID, JSON -> from.kind() == to.kind();
        };
    }

    /** The digits of a whole number; 0 of what is none. */
    private static int digits(StandardType<?> type) {
        return switch (type.kind()) {
            case SMALLINT -> SMALLINT_DIGITS;
            case INTEGER -> INTEGER_DIGITS;
            case BIGINT -> BIGINT_DIGITS;
            default -> 0;
        };
    }

    /** A decimal of no size has that of its database, which is not known here. */
    private static boolean holdsDecimal(StandardType<?> from, StandardType<?> to) {
        if (to.length() == UNSPECIFIED) {
            return from.kind() == TypeKind.DECIMAL && from.length() == UNSPECIFIED;
        }
        int whole = to.length() - to.scale();
        if (digits(from) > 0) {
            return digits(from) <= whole;
        }
        return from.kind() == TypeKind.DECIMAL
                && from.length() != UNSPECIFIED
                && from.length() - from.scale() <= whole
                && from.scale() <= to.scale();
    }

    private static boolean isFloating(StandardType<?> type) {
        return type.kind() == TypeKind.REAL || type.kind() == TypeKind.DOUBLE;
    }

    private static boolean isText(StandardType<?> type) {
        return type.kind() == TypeKind.CHAR || type.kind() == TypeKind.VARCHAR || type.kind() == TypeKind.TEXT;
    }

    private static boolean fits(StandardType<?> from, StandardType<?> to) {
        return to.length() == UNSPECIFIED || from.length() != UNSPECIFIED && from.length() <= to.length();
    }

    private static int fraction(StandardType<?> type) {
        return type.length() == UNSPECIFIED ? USUAL_FRACTION : type.length();
    }
}
