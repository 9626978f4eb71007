package dev.cinnabar.dialect;

/**
 * How much a database takes. Immutable.
 *
 * @param binds parameters of one statement
 * @param identifierLength the longest name, in {@code identifierUnit}
 * @param identifierUnit what that length counts
 */
public record Limits(int binds, int identifierLength, Unit identifierUnit) {
    /** What a length counts. */
    public enum Unit {
        /** Bytes of UTF-8. */
        BYTES,
        /** Unicode characters. */
        CHARACTERS
    }
}
