package dev.cinnabar.engine.boot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What plugins bring, by its kind, each in the order in which it came. Confined to the thread that makes the engine. */
final class Gifts {
    private final Map<Class<?>, List<Object>> byKind = new HashMap<>();

    <T> void add(Class<T> kind, T gift) {
        all(kind).add(gift);
    }

    void addAll(Gifts others) {
        others.byKind.forEach((kind, gifts) -> all(kind).addAll(gifts));
    }

    private List<Object> all(Class<?> kind) {
        return byKind.computeIfAbsent(kind, any -> new ArrayList<>());
    }

    <T> List<T> of(Class<T> kind) {
        return byKind.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
    }
}
