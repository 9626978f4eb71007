package dev.cinnabar.dialect.postgres;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * All values between two bounds (PostgreSQL 8.17). A bound that is null is not there: the range goes on without end. PostgreSQL gives
 * ranges of whole numbers and of dates back with the lower bound in and the upper bound out, so {@code closed(1, 9)} comes back as
 * {@code closedOpen(1, 10)}. Immutable if its bounds are.
 *
 * @param lowerIncluded whether the lower bound is in the range; never where there is none
 * @param upperIncluded whether the upper bound is in the range; never where there is none
 * @param isEmpty whether nothing is in it; such a range has no bounds
 */
public record Range<T>(
        @Nullable T lower, @Nullable T upper, boolean lowerIncluded, boolean upperIncluded, boolean isEmpty) {

    public Range {
        lowerIncluded = lowerIncluded && lower != null;
        upperIncluded = upperIncluded && upper != null;
        if (isEmpty && (lower != null || upper != null)) {
            throw new IllegalArgumentException("an empty range has no bounds");
        }
    }

    /** Both bounds in. */
    public static <T> Range<T> closed(T lower, T upper) {
        return new Range<>(requireNonNull(lower), requireNonNull(upper), true, true, false);
    }

    /** The lower bound in, the upper bound out. */
    public static <T> Range<T> closedOpen(T lower, T upper) {
        return new Range<>(requireNonNull(lower), requireNonNull(upper), true, false, false);
    }

    /** Both bounds out. */
    public static <T> Range<T> open(T lower, T upper) {
        return new Range<>(requireNonNull(lower), requireNonNull(upper), false, false, false);
    }

    /** From there on. */
    public static <T> Range<T> atLeast(T lower) {
        return new Range<>(requireNonNull(lower), null, true, false, false);
    }

    /** Up to there, the bound out. */
    public static <T> Range<T> lessThan(T upper) {
        return new Range<>(null, requireNonNull(upper), false, false, false);
    }

    /** Everything. */
    public static <T> Range<T> all() {
        return new Range<>(null, null, false, false, false);
    }

    /** Nothing. */
    public static <T> Range<T> empty() {
        return new Range<>(null, null, false, false, true);
    }
}
