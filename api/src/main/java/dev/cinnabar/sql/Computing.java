package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.node.ArithmeticOperator;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers: exact as long as none of them is floating point, and refused where they do not fit. */
final class Computing {
    /** Places of a quotient whose type says none. */
    private static final int QUOTIENT_PLACES = 20;

    private Computing() {}

    static boolean isFloat(Number value) {
        return value instanceof Double || value instanceof Float;
    }

    private static boolean isWhole(Number value) {
        return value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger;
    }

    static BigDecimal exact(Number value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        } else if (value instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        return isFloat(value) ? new BigDecimal(value.toString()) : BigDecimal.valueOf(value.longValue());
    }

    static int order(Number left, Number right) {
        return isFloat(left) || isFloat(right)
                ? Double.compare(left.doubleValue(), right.doubleValue())
                : exact(left).compareTo(exact(right));
    }

    static long whole(Number value) {
        try {
            return exact(value).longValueExact();
        } catch (ArithmeticException fraction) {
            throw outOfRange("The number does not fit 64 bits without a fraction.");
        }
    }

    static Number negate(Number value) {
        return isFloat(value)
                ? (Number) (-value.doubleValue())
                : simplest(value, exact(value).negate());
    }

    static Number compute(Number left, ArithmeticOperator operator, Number right, SqlType<?> type) {
        Number computed = isFloat(left) || isFloat(right)
                ? floating(left.doubleValue(), operator, right.doubleValue())
                : exactly(left, operator, right, type);
        return isFloat(computed) ? computed : fitted(exact(computed), type);
    }

    private static Number floating(double left, ArithmeticOperator operator, double right) {
        return switch (operator) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case DIVIDED_BY -> left / checked(right);
            case DIV -> Math.floor(left / checked(right));
            case MODULO -> left % checked(right);
            default -> bits((long) left, operator, (long) right);
        };
    }

    private static double checked(double divisor) {
        if (divisor == 0) {
            throw divisionByZero();
        }
        return divisor;
    }

    private static Number exactly(Number left, ArithmeticOperator operator, Number right, SqlType<?> type) {
        BigDecimal a = exact(left);
        BigDecimal b = exact(right);
        boolean divides = operator == ArithmeticOperator.DIVIDED_BY
                || operator == ArithmeticOperator.DIV
                || operator == ArithmeticOperator.MODULO;
        if (divides && b.signum() == 0) {
            throw divisionByZero();
        }
        return switch (operator) {
            case PLUS -> a.add(b);
            case MINUS -> a.subtract(b);
            case TIMES -> a.multiply(b);
            case DIVIDED_BY -> a.divide(b, Math.max(QUOTIENT_PLACES, scale(type)), RoundingMode.HALF_UP);
            case DIV -> a.divide(b, 0, RoundingMode.FLOOR);
            case MODULO -> a.remainder(b);
            default -> bits(whole(left), operator, whole(right));
        };
    }

    private static Long bits(long left, ArithmeticOperator operator, long right) {
        return switch (operator) {
            case BIT_AND -> left & right;
            case BIT_OR -> left | right;
            case BIT_XOR -> left ^ right;
            case SHIFT_LEFT -> left << right;
            default -> left >> right;
        };
    }

    private static int scale(SqlType<?> type) {
        return type instanceof StandardType<?> standard ? standard.scale() : StandardType.UNSPECIFIED;
    }

    /** Whole numbers must fit 64 bits on the way; each result must fit its own type at the end. */
    private static Number fitted(BigDecimal value, SqlType<?> type) {
        Class<?> java = type.javaType();
        if (java == Long.class || java == Integer.class || java == Short.class) {
            return value.stripTrailingZeros().scale() > 0 ? value : (Number) whole(value);
        }
        return value;
    }

    private static Number simplest(Number like, BigDecimal value) {
        return isWhole(like) ? (Number) whole(value) : value;
    }

    /** A value as the Java type of an expression. */
    static @Nullable Object typed(@Nullable Object value, SqlType<?> type) {
        return value instanceof Number number && Number.class.isAssignableFrom(type.javaType())
                ? number(number, type)
                : value;
    }

    private static Object number(Number value, SqlType<?> type) {
        Class<?> java = type.javaType();
        try {
            if (java == Long.class) {
                return exact(value).longValueExact();
            } else if (java == Integer.class) {
                return exact(value).intValueExact();
            } else if (java == Short.class) {
                return exact(value).shortValueExact();
            } else if (java == BigInteger.class) {
                return exact(value).toBigIntegerExact();
            } else if (java == BigDecimal.class) {
                return scaled(exact(value), type);
            }
        } catch (ArithmeticException noFit) {
            throw outOfRange("The number " + value + " does not fit " + type.name() + ".");
        }
        return java == Double.class ? (Object) value.doubleValue() : java == Float.class ? value.floatValue() : value;
    }

    private static BigDecimal scaled(BigDecimal value, SqlType<?> type) {
        int scale = scale(type);
        return scale < 0 ? value : value.setScale(scale, RoundingMode.HALF_UP);
    }

    /** Numbers become other numbers, halves going away from zero; all else is the database's own affair. */
    static Object cast(Outcome of, SqlType<?> type) {
        if (of.value() instanceof Number number && Number.class.isAssignableFrom(type.javaType())) {
            boolean toWhole = type.javaType() != BigDecimal.class
                    && type.javaType() != Double.class
                    && type.javaType() != Float.class;
            return number(toWhole ? exact(number).setScale(0, RoundingMode.HALF_UP) : number, type);
        } else if (type.javaType().isInstance(of.value())) {
            return of.as(Object.class);
        }
        throw OnlyInDatabase.refused("a cast to " + type.name());
    }

    private static UsageException divisionByZero() {
        return outOfRange("A number is divided by zero.");
    }

    private static UsageException outOfRange(String problem) {
        return new UsageException(
                ErrorCode.OUT_OF_RANGE, problem, "ask for rows for which it can be computed, or use nullIf(…) or case");
    }
}
