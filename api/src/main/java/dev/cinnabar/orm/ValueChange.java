package dev.cinnabar.orm;

import org.jspecify.annotations.Nullable;

/**
 * An attribute, and what its column had before and has now. Immutable.
 *
 * @param before of an insert, nothing
 * @param after of a delete, nothing; not known where the database computed it and did not tell
 */
public record ValueChange(Attribute<?, ?> attribute, Seen before, Seen after) {
    /**
     * A value, as far as the session knows it.
     *
     * @param value null where it is not known, or is null
     */
    public record Seen(boolean isKnown, @Nullable Object value) {
        /** Not loaded, or not told. */
        public static final Seen UNKNOWN = new Seen(false, null);

        /** There is none. */
        public static final Seen NOTHING = new Seen(true, null);

        public static Seen of(@Nullable Object value) {
            return value == null ? NOTHING : new Seen(true, value);
        }
    }
}
