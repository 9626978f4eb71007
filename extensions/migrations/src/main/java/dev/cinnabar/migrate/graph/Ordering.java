package dev.cinnabar.migrate.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts each revision after all that it stands on; where that leaves a choice, one that follows the last one comes first, then the alphabet
 * says, so that a branch stays together and the order is the same each time.
 */
final class Ordering {
    private final Map<String, Set<String>> children = new TreeMap<>();
    private final Map<String, Integer> waiting = new HashMap<>();
    private final Set<String> order = new LinkedHashSet<>();
    private final TreeSet<String> ready = new TreeSet<>();

    private Ordering(Map<String, Set<String>> parents) {
        parents.forEach((id, above) -> {
            waiting.put(id, above.size());
            above.forEach(parent ->
                    children.computeIfAbsent(parent, none -> new TreeSet<>()).add(id));
            if (above.isEmpty()) {
                ready.add(id);
            }
        });
    }

    /** Those that can be put in order: all that stand on no circle. */
    static Set<String> of(Map<String, Set<String>> parents) {
        Ordering ordering = new Ordering(parents);
        while (!ordering.ready.isEmpty()) {
            ordering.follow(ordering.ready.first());
        }
        return ordering.order;
    }

    private void follow(String first) {
        List<String> next = List.of(first);
        while (!next.isEmpty()) {
            next = put(next.get(0));
        }
    }

    /** The ones that became ready by it. */
    private List<String> put(String id) {
        ready.remove(id);
        order.add(id);
        List<String> freed = new ArrayList<>();
        for (String child : children.getOrDefault(id, Set.of())) {
            if (waiting.merge(child, -1, Integer::sum) == 0) {
                freed.add(child);
            }
        }
        ready.addAll(freed);
        return freed;
    }
}
