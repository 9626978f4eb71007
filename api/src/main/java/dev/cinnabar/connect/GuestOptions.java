package dev.cinnabar.connect;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which plugins an engine takes in. Immutable.
 *
 * @param given by the program, in their order
 * @param allowed the names of those that may come in from the class path; null for all
 */
public record GuestOptions(List<Guest> given, @Nullable Set<String> allowed) {
    public static final GuestOptions ALL = new GuestOptions(List.of(), null);

    public GuestOptions {
        given = List.copyOf(given);
        allowed = allowed == null ? null : Set.copyOf(allowed);
    }
}
