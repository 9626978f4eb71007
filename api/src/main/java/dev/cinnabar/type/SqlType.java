package dev.cinnabar.type;

import java.util.Objects;

/**
 * How values of {@code T} travel to a database and back. Its kinds ({@link TextType}, {@link NumberType}, {@link BooleanType})
 * decide what a column or an expression can do. Types are immutable and compared by value.
 *
 * @param <T> the Java type of a value, never primitive
 */
public interface SqlType<T> {
    /** The class of its values; {@code List.class} for an array. */
    Class<?> javaType();

    /** The name for messages and for plain DDL: {@code VARCHAR(50)}. */
    String name();

    /**
     * Whether its values may change in place. Sessions keep a copy of such a value once it was handed out, and compare the two before each
     * flush, so that its cost is that of the values that were looked at.
     */
    default boolean isMutable() {
        return false;
    }

    /** A value that stays equal to this one when this one changes; the same one where none can change. */
    default T copy(T value) {
        return value;
    }

    /**
     * Whether the two are one value to the database: what changed in place is written only where it is not. A type whose values have no
     * {@code equals}, or one that tells more than the database keeps, says it here.
     */
    default boolean isSame(T one, T other) {
        return Objects.deepEquals(one, other);
    }

    /** The same type, but {@code type} on the dialect of that name. */
    default SqlType<T> withVariant(String dialect, SqlType<T> type) {
        return new VariantType<>(this, java.util.Map.of(dialect, type));
    }
}
