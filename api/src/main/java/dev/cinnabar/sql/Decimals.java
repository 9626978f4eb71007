package dev.cinnabar.sql;

import dev.cinnabar.sql.node.ArithmeticOperator;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeKind;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * How many places what is computed from decimals has, so that a database that computes in floating point is read exactly. Where
 * that is not known, for one operand is of any scale or of floating point, the result has no scale either.
 */
final class Decimals {
    private static final int UNKNOWN = StandardType.UNSPECIFIED;

    private Decimals() {}

    /** The type of a sum, a product …, whose Java type is that of the left side. */
    @SuppressWarnings("unchecked") // a decimal is a BigDecimal at both ends
    static <N extends Number> NumberType<N> result(NumberType<N> left, ArithmeticOperator operator, SqlType<?> right) {
        return isDecimal(left) ? (NumberType<N>) ofPlaces(places(operator, places(left), places(right))) : left;
    }

    /** The same type, free of the column's size: a sum of many is larger than each. */
    @SuppressWarnings("unchecked")
    static <N extends Number> NumberType<N> widened(NumberType<N> type) {
        return isDecimal(type) ? (NumberType<N>) ofPlaces(places(type)) : type;
    }

    /** The type of an average, which has some places more than what is averaged. */
    static NumberType<BigDecimal> average(SqlType<?> type, int more) {
        return ofPlaces(plus(places(type), more));
    }

    /** The type of a quotient. */
    static NumberType<BigDecimal> quotient(SqlType<?> left, SqlType<?> right, int more) {
        return ofPlaces(plus(places(ArithmeticOperator.PLUS, places(left), places(right)), more));
    }

    /** The type of a number that stands in the statement as it is: a decimal has the places of its digits. */
    @SuppressWarnings("unchecked")
    static <N extends Number> NumberType<N> literal(N value) {
        return value instanceof BigDecimal decimal
                ? (NumberType<N>) ofPlaces(Math.max(0, decimal.scale()))
                : Types.numberOf(value);
    }

    private static int places(ArithmeticOperator operator, int left, int right) {
        if (left == UNKNOWN || right == UNKNOWN) {
            return UNKNOWN;
        }
        return switch (operator) {
            case TIMES -> left + right;
            case DIV -> 0;
            default -> Math.max(left, right);
        };
    }

    private static int plus(int places, int more) {
        return places == UNKNOWN ? UNKNOWN : places + more;
    }

    private static NumberType<BigDecimal> ofPlaces(int places) {
        return places == UNKNOWN ? Types.DECIMAL : Types.decimalOfScale(places);
    }

    private static boolean isDecimal(SqlType<?> type) {
        return type.javaType() == BigDecimal.class
                && type instanceof StandardType<?> standard
                && standard.kind() == TypeKind.DECIMAL;
    }

    private static int places(SqlType<?> type) {
        if (isDecimal(type)) {
            return ((StandardType<?>) type).scale();
        }
        return isWhole(type.javaType()) ? 0 : UNKNOWN;
    }

    private static boolean isWhole(Class<?> type) {
        return type == Long.class || type == Integer.class || type == Short.class || type == BigInteger.class;
    }
}
