package dev.cinnabar.sql;

import dev.cinnabar.sql.node.ArithmeticOperator;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeKind;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;

/** How many places what is computed from decimals has, so that a database that computes in floating point is read exactly. */
final class Decimals {
    private Decimals() {}

    /** The type of a sum, a product …, whose Java type is that of the left side. */
    @SuppressWarnings("unchecked") // a decimal is a BigDecimal at both ends
    static <N extends Number> NumberType<N> result(NumberType<N> left, ArithmeticOperator operator, SqlType<?> right) {
        if (!isDecimal(left)) {
            return left;
        }
        return (NumberType<N>) Types.decimalOfScale(places(operator, scale(left), scale(right)));
    }

    /** The same type, free of the column's size: a sum of many is larger than each. */
    @SuppressWarnings("unchecked")
    static <N extends Number> NumberType<N> widened(NumberType<N> type) {
        return isDecimal(type) ? (NumberType<N>) Types.decimalOfScale(scale(type)) : type;
    }

    private static int places(ArithmeticOperator operator, int left, int right) {
        return switch (operator) {
            case TIMES -> left + right;
            case DIV -> 0;
            default -> Math.max(left, right);
        };
    }

    static boolean isDecimal(SqlType<?> type) {
        return type instanceof StandardType<?> standard
                && standard.kind() == TypeKind.DECIMAL
                && standard.javaType() == BigDecimal.class
                && standard.scale() != StandardType.UNSPECIFIED;
    }

    static int scale(SqlType<?> type) {
        return isDecimal(type) ? ((StandardType<?>) type).scale() : 0;
    }
}
