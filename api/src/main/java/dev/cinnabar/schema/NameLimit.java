package dev.cinnabar.schema;

import java.nio.charset.StandardCharsets;

/**
 * How long a name may be. Immutable.
 *
 * @param length the greatest length, counted in {@code unit}
 */
public record NameLimit(int length, Unit unit) {
    /** As long as one likes. */
    public static final NameLimit NONE = new NameLimit(Integer.MAX_VALUE, Unit.CHARACTERS);

    private static final long MOST_BYTES = 3; // of one char in UTF-8

    /** What a database counts. */
    public enum Unit {
        /** Bytes in UTF-8. */
        BYTES,
        CHARACTERS
    }

    public static NameLimit bytes(int length) {
        return new NameLimit(length, Unit.BYTES);
    }

    public static NameLimit characters(int length) {
        return new NameLimit(length, Unit.CHARACTERS);
    }

    public boolean allows(String name) {
        boolean isShort = name.length() * MOST_BYTES <= length; // so that most names need not be encoded to be counted
        return isShort || lengthOf(name) <= length;
    }

    /** The name's length as the database counts it. */
    public int lengthOf(String name) {
        return unit == Unit.BYTES
                ? name.getBytes(StandardCharsets.UTF_8).length
                : name.codePointCount(0, name.length());
    }

    /** The beginning of the name, of at most that length, with no character cut in two. */
    String head(String name, int most) {
        int end = 0;
        int used = 0;
        while (end < name.length()) {
            int next = name.offsetByCodePoints(end, 1);
            used += lengthOf(name.substring(end, next));
            if (used > most) {
                break;
            }
            end = next;
        }
        return name.substring(0, end);
    }

    /** For messages: {@code 63 bytes}. */
    @Override
    public String toString() {
        return length + (unit == Unit.BYTES ? " bytes" : " characters");
    }
}
