package dev.cinnabar.dialect;

import dev.cinnabar.error.TrustedSql;
import java.util.Objects;

/**
 * An option that a dialect knows, and how it is written. Immutable.
 *
 * @param words what is written, with {@code %s} for the value
 */
public record OptionRule(
        OptionPlace place,
        String key,
        OptionValue value,
        @TrustedSql String words) {
    public OptionRule {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(words, "words");
    }

    public static OptionRule table(String key, OptionValue value, @TrustedSql String words) {
        return new OptionRule(OptionPlace.TABLE, key, value, words);
    }

    public static OptionRule index(String key, OptionValue value, @TrustedSql String words) {
        return new OptionRule(OptionPlace.INDEX, key, value, words);
    }

    public static OptionRule column(String key, OptionValue value, @TrustedSql String words) {
        return new OptionRule(OptionPlace.COLUMN, key, value, words);
    }
}
