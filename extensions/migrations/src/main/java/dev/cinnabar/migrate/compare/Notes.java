package dev.cinnabar.migrate.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a person should know of a comparison, each thing once. Used by one thread. */
final class Notes {
    private final Set<String> texts = new LinkedHashSet<>();

    void add(String text) {
        texts.add(text);
    }

    List<String> all() {
        return List.copyOf(texts);
    }
}
