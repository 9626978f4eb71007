package dev.cinnabar.result;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values of a row seen as another class: as they are, or as another number where nothing is lost. Stateless. */
public final class ValueCast {
    private ValueCast() {}

    /** The value as one of {@code type}; null stays null. The subject names it in the error. */
    public static <T> @Nullable T to(Class<T> type, @Nullable Object value, Supplier<String> subject) {
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        if (value instanceof Number number && Number.class.isAssignableFrom(type)) {
            return number(type, number, subject);
        }
        throw unreadable(type, value, subject, null);
    }

    private static <T> T number(Class<T> type, Number number, Supplier<String> subject) {
        try {
            return type.cast(exact(type, new BigDecimal(number.toString())));
        } catch (ArithmeticException | NumberFormatException | ClassCastException lossy) {
            throw unreadable(type, number, subject, lossy);
        }
    }

    private static Number exact(Class<?> type, BigDecimal value) {
        if (type == Long.class) {
            return value.longValueExact();
        } else if (type == Integer.class) {
            return value.intValueExact();
        } else if (type == Short.class) {
            return value.shortValueExact();
        } else if (type == BigInteger.class) {
            return value.toBigIntegerExact();
        } else if (type == Double.class) {
            return value.doubleValue();
        } else if (type == Float.class) {
            return value.floatValue();
        }
        return value;
    }

    private static UsageException unreadable(
            Class<?> type, Object value, Supplier<String> subject, @Nullable Throwable cause) {
        return new UsageException(
                ErrorCode.UNREADABLE_VALUE,
                "The value of " + subject.get() + " is a " + value.getClass().getSimpleName() + ", no "
                        + type.getSimpleName(),
                "ask for " + value.getClass().getSimpleName() + ", or cast it in the statement",
                cause);
    }
}
