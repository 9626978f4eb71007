package dev.cinnabar.sql.node;

import java.util.List;

/** Words of the database's own around a SELECT; hints are {@code dialect:text} or text for all. */
public record SelectDressing(List<String> hints, List<String> prefixes, List<String> suffixes) {
    public static final SelectDressing NONE = new SelectDressing(List.of(), List.of(), List.of());

    public SelectDressing {
        hints = List.copyOf(hints);
        prefixes = List.copyOf(prefixes);
        suffixes = List.copyOf(suffixes);
    }
}
