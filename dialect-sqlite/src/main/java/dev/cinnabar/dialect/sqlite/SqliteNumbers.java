package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.UnreadableValue;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.StandardType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers by the class that SQLite stored them in: the driver's {@code getInt} wraps, and makes 0 of a text. Asking for the
 * object costs the same two native calls as {@code getLong} with {@code wasNull}. Stateless.
 */
final class SqliteNumbers {
    /** From here on not every whole number is a double. */
    private static final double WHOLE_DOUBLES = 9_007_199_254_740_992.0;

    private SqliteNumbers() {}

    static @Nullable Short readShort(Columns columns, int index) throws SQLException {
        Object value = columns.getObject(index);
        if (value == null) {
            return null;
        }
        long number = whole(value, "SMALLINT", index);
        if (number != (short) number) {
            throw UnreadableValue.outOfRange("SMALLINT", index);
        }
        return (short) number;
    }

    static @Nullable Integer readInteger(Columns columns, int index) throws SQLException {
        Object value = columns.getObject(index);
        if (value == null || value instanceof Integer) {
            return (Integer) value;
        }
        long number = whole(value, "INTEGER", index);
        if (number != (int) number) {
            throw UnreadableValue.outOfRange("INTEGER", index);
        }
        return (int) number;
    }

    static @Nullable Long readLong(Columns columns, int index) throws SQLException {
        Object value = columns.getObject(index);
        return value == null ? null : (Long) whole(value, "BIGINT", index);
    }

    static @Nullable Boolean readBoolean(Columns columns, int index) throws SQLException {
        Object value = columns.getObject(index);
        if (value == null) {
            return null;
        }
        long number = whole(value, "BOOLEAN", index);
        if (number != 0 && number != 1) {
            throw UnreadableValue.outOfRange("BOOLEAN", index);
        }
        return number == 1;
    }

    /** A double that is a whole number counts as one: {@code sum} and {@code round} give such. */
    private static long whole(Object value, String type, int index) {
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        if (value instanceof Double number && Math.abs(number) < WHOLE_DOUBLES && number == Math.rint(number)) {
            return number.longValue();
        }
        throw UnreadableValue.wrongKind(type, index, kindOf(value));
    }

    static @Nullable Double readDouble(Columns columns, int index) throws SQLException {
        Object value = columns.getObject(index);
        if (value == null || value instanceof Double) {
            return (Double) value;
        }
        return number(value, "DOUBLE", index).doubleValue();
    }

    static @Nullable Float readFloat(Columns columns, int index) throws SQLException {
        Object value = columns.getObject(index);
        if (value == null) {
            return null;
        }
        double number = number(value, "REAL", index).doubleValue();
        if (Float.isInfinite((float) number) && !Double.isInfinite(number)) {
            throw UnreadableValue.outOfRange("REAL", index);
        }
        return (float) number;
    }

    /** Up to 15 digits the shortest text of the double is the decimal that was stored; what arithmetic added is rounded away. */
    static @Nullable BigDecimal readDecimal(Columns columns, int index, StandardType<?> type) throws SQLException {
        Object value = columns.getObject(index);
        if (value == null) {
            return null;
        }
        BigDecimal decimal = decimal(number(value, type.name(), index), type, index);
        return type.scale() == StandardType.UNSPECIFIED
                ? decimal
                : decimal.setScale(type.scale(), RoundingMode.HALF_EVEN);
    }

    private static BigDecimal decimal(Number value, StandardType<?> type, int index) {
        if (value instanceof Double number) {
            if (number.isInfinite()) {
                throw UnreadableValue.outOfRange(type.name(), index);
            }
            return withoutPointZero(BigDecimal.valueOf(number));
        }
        return BigDecimal.valueOf(value.longValue());
    }

    private static BigDecimal withoutPointZero(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Number number(Object value, String type, int index) {
        if (value instanceof Number number) {
            return number;
        }
        throw UnreadableValue.wrongKind(type, index, kindOf(value));
    }

    static String kindOf(Object value) {
        if (value instanceof String) {
            return "a text";
        }
        return value instanceof Number ? "a number" : "bytes";
    }

    /** SQLite has no word for infinity, but reads a number too great as one. */
    static String literal(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "9e999" : "-9e999";
        }
        return String.valueOf(value);
    }
}
