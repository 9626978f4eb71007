package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.node.Arithmetic;
import dev.cinnabar.sql.node.ArithmeticOperator;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.Comparison;
import dev.cinnabar.sql.node.ComparisonOperator;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.type.ComparedType;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Literals beside numbers, and the types of what is computed from them. */
final class Numbers {
    /** As many places as the databases that compute decimals give at the least. */
    private static final int QUOTIENT_PLACES = 6;

    private Numbers() {}

    static Condition compare(NumberExpression<?> left, ComparisonOperator operator, long right) {
        return Faces.condition(new Comparison(left.node(), operator, compared(left, right)));
    }

    static Condition compare(NumberExpression<?> left, ComparisonOperator operator, double right) {
        return Faces.condition(new Comparison(left.node(), operator, compared(left, right)));
    }

    /** A value that is compared travels as the column's values do, but may have more places. */
    static Bind compared(NumberExpression<?> beside, long value) {
        return compared(beside, bind(beside, value));
    }

    static Bind compared(NumberExpression<?> beside, double value) {
        return compared(beside, bind(beside, value));
    }

    private static Bind compared(NumberExpression<?> beside, Bind value) {
        return new Bind(value.value(), ComparedType.of(beside.type()), value.subject());
    }

    static <N extends Number> NumberExpression<N> compute(
            NumberExpression<N> left, ArithmeticOperator operator, long right) {
        return arithmetic(left, operator, bind(left, right), Types.BIGINT);
    }

    static <N extends Number> NumberExpression<N> compute(
            NumberExpression<N> left, ArithmeticOperator operator, double right) {
        return arithmetic(left, operator, bind(left, right), literal(left, right));
    }

    /** What a literal is beside an expression: as exact as that. */
    static SqlType<?> literal(NumberExpression<?> beside, double value) {
        return isFloat(beside.type().javaType()) ? beside.type() : Decimals.literal(BigDecimal.valueOf(value));
    }

    static <N extends Number> NumberExpression<N> compute(
            NumberExpression<N> left, ArithmeticOperator operator, N right) {
        return arithmetic(left, operator, bind(left, right), Decimals.literal(right));
    }

    static <N extends Number> NumberExpression<N> compute(
            NumberExpression<N> left, ArithmeticOperator operator, Expression<? extends Number> right) {
        return arithmetic(left, operator, right.node(), right.type());
    }

    private static <N extends Number> NumberExpression<N> arithmetic(
            NumberExpression<N> left, ArithmeticOperator operator, Node right, SqlType<?> rightType) {
        NumberType<N> type = Decimals.result(left.type(), operator, rightType);
        return Faces.number(new Arithmetic(left.node(), operator, right, type), type);
    }

    static NumberExpression<BigDecimal> divide(NumberExpression<?> left, Node right, SqlType<?> rightType) {
        NumberType<BigDecimal> type = Decimals.quotient(left.type(), rightType, QUOTIENT_PLACES);
        return Faces.number(new Arithmetic(left.node(), ArithmeticOperator.DIVIDED_BY, right, type), type);
    }

    /** A factor or a summand may have more places than the column beside it. */
    static <N extends Number> Bind bind(NumberExpression<N> beside, N value) {
        Bind fitted = Faces.bind(beside, value);
        return new Bind(value, operand(beside.type()), fitted.subject());
    }

    static Bind bind(NumberExpression<?> beside, long value) {
        return new Bind(fit(beside, BigDecimal.valueOf(value)), operand(beside.type()), Faces.subject(beside.node()));
    }

    static Bind bind(NumberExpression<?> beside, double value) {
        if (!Double.isFinite(value) && !isFloat(beside.type().javaType())) {
            throw misfit(beside, value);
        }
        Object fitted = Double.isFinite(value) ? fit(beside, BigDecimal.valueOf(value)) : floating(beside, value);
        return new Bind(fitted, operand(beside.type()), Faces.subject(beside.node()));
    }

    /** A literal beside a decimal column may have more places than the column: it is compared, not stored. */
    private static SqlType<?> operand(NumberType<?> type) {
        return type.javaType() == BigDecimal.class && type instanceof StandardType<?> ? Types.DECIMAL : type;
    }

    private static boolean isFloat(Class<?> type) {
        return type == Double.class || type == Float.class;
    }

    private static Object floating(NumberExpression<?> beside, double value) {
        return beside.type().javaType() == Float.class ? (Object) (float) value : (Object) value;
    }

    /** The literal as the Java type of the expression. */
    private static Object fit(NumberExpression<?> beside, BigDecimal value) {
        try {
            return convert(beside.type().javaType(), value);
        } catch (ArithmeticException noFit) {
            throw misfit(beside, value);
        }
    }

    private static Object convert(Class<?> type, BigDecimal value) {
        if (type == Long.class) {
            return value.longValueExact();
        } else if (type == Integer.class) {
            return value.intValueExact();
        } else if (type == Short.class) {
            return value.shortValueExact();
        } else if (type == Double.class) {
            return value.doubleValue();
        } else if (type == Float.class) {
            return value.floatValue();
        } else if (type == BigInteger.class) {
            return value.toBigIntegerExact();
        }
        return value;
    }

    private static UsageException misfit(NumberExpression<?> beside, Object value) {
        return new UsageException(
                ErrorCode.OUT_OF_RANGE,
                "The literal " + value + " does not fit " + Faces.named(beside.node()) + ", which is "
                        + beside.type().name() + ".",
                "compare with a value of that type, or cast the expression first");
    }
}
