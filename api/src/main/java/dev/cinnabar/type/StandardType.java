package dev.cinnabar.type;

import org.jspecify.annotations.Nullable;

/**
 * A type that every dialect knows, told by its family and its size. Make one through {@link Types}.
 *
 * @param <T> the Java type of a value
 */
public sealed interface StandardType<T> extends SqlType<T>
        permits StandardText, StandardNumber, StandardBoolean, StandardValue {
    /** The answer of {@link #length} and {@link #scale} where nothing was said. */
    int UNSPECIFIED = -1;

    TypeKind kind();

    /** Characters or bytes, the precision of a decimal, or the fractional digits of a time; {@link #UNSPECIFIED} if not said. */
    int length();

    /** Digits after the point of a decimal; {@link #UNSPECIFIED} if not said. */
    default int scale() {
        return UNSPECIFIED;
    }

    /** The collation of a text; null for the column's or the database's own. */
    default @Nullable String collation() {
        return null;
    }

    @Override
    default String name() {
        String size = scale() != UNSPECIFIED ? length() + ", " + scale() : String.valueOf(length());
        return length() == UNSPECIFIED ? kind().name() : kind().name() + "(" + size + ")";
    }
}
