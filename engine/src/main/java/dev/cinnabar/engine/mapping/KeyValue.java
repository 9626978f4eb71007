package dev.cinnabar.engine.mapping;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;

/** A part of a key as its column has it. */
public final class KeyValue {
    private KeyValue() {}

    /** The value in the class of the attribute: a whole number of another class is taken for what it says. */
    public static Object of(Attribute<?, ?> attribute, Object given) {
        Class<?> wanted = attribute.type().javaType();
        if (wanted.isInstance(given)) {
            return given;
        }
        if (given instanceof Number number && isWhole(given.getClass()) && isWhole(wanted)) {
            return whole(attribute, number.longValue(), wanted);
        }
        throw wrong(attribute, given.getClass().getName(), wanted);
    }

    private static boolean isWhole(Class<?> type) {
        return type == Long.class || type == Integer.class || type == Short.class || type == Byte.class;
    }

    private static Object whole(Attribute<?, ?> attribute, long value, Class<?> wanted) {
        if (wanted == Long.class) {
            return value;
        }
        if (wanted == Integer.class && value == (int) value) {
            return (int) value;
        }
        if (wanted == Short.class && value == (short) value) {
            return (short) value;
        }
        throw wrong(attribute, "number beyond its range", wanted);
    }

    private static UsageException wrong(Attribute<?, ?> attribute, String given, Class<?> wanted) {
        return new UsageException(
                ErrorCode.BAD_KEY,
                "A " + given + " was given for the key " + attribute + ", which is a " + wanted.getName() + ".",
                "give a " + wanted.getSimpleName());
    }
}
