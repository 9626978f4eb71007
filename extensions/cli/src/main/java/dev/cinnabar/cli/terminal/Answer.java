package dev.cinnabar.cli.terminal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a command answers, for people and for programs. Immutable.
 *
 * @param text for people: lines, or nothing
 * @param json the same for programs
 * @param exitCode what the process ends with
 */
public record Answer(String text, Map<String, ? extends @Nullable Object> json, int exitCode) {
    public Answer {
        Objects.requireNonNull(text, "text");
        json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }

    /** That it is done. */
    public static Answer of(String text, Map<String, ? extends @Nullable Object> json) {
        return new Answer(text, json, 0);
    }

    /** The same with another end of the process. */
    public Answer exiting(int code) {
        return new Answer(text, json, code);
    }
}
