package dev.cinnabar.migrate.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds revisions that stand on each other in a circle. Without recursion, since a history may be long. */
final class CircleSearch {
    private final Map<String, Set<String>> parents = new TreeMap<>();

    private CircleSearch(Collection<RevisionNode> nodes) {
        nodes.forEach(node -> parents.put(node.id(), node.parents()));
    }

    /** One circle, its first revision again at its end; empty where there is none. No parent may be missing. */
    static List<String> in(Collection<RevisionNode> nodes) {
        CircleSearch search = new CircleSearch(nodes);
        return Ordering.of(search.parents).size() == nodes.size() ? List.of() : search.circle();
    }

    /** Each that could not be put in order stands on another such, so that the way back comes to one a second time. */
    private List<String> circle() {
        parents.keySet().removeAll(Ordering.of(parents));
        Set<String> way = new LinkedHashSet<>();
        String at = parents.keySet().iterator().next();
        while (way.add(at)) {
            at = parentOf(at);
        }
        List<String> circle = new ArrayList<>(way);
        circle = new ArrayList<>(circle.subList(circle.indexOf(at), circle.size()));
        circle.add(at);
        return circle;
    }

    private String parentOf(String id) {
        return parents.getOrDefault(id, Set.of()).stream()
                .filter(parents::containsKey)
                .findFirst()
                .orElseThrow();
    }
}
