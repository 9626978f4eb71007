package dev.cinnabar.schema;

import java.util.Objects;

/**
 * A column's own generator of numbers. Immutable.
 *
 * @param always whether a row may not bring its own number
 */
public record Identity(boolean always, SequenceOptions options) {
    public static final Identity BY_DEFAULT = new Identity(false, SequenceOptions.NONE);
    public static final Identity ALWAYS = new Identity(true, SequenceOptions.NONE);

    public Identity {
        Objects.requireNonNull(options, "options");
    }

    public Identity with(SequenceOptions other) {
        return new Identity(always, other);
    }
}
