package dev.cinnabar.cli.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts boxes into layers from the left to the right, so that what is pointed at stands left of what points at it, as far as there are
 * no circles (K. Sugiyama, S. Tagawa, M. Toda: Methods for Visual Understanding of Hierarchical System Structures, 1981). For one thread.
 */
final class Layers {
    private final Map<Integer, Set<Integer>> parents = new HashMap<>();
    private final Map<Integer, Integer> rank = new HashMap<>();
    private final Map<Integer, Integer> layer = new HashMap<>();
    private final List<Integer> order = new ArrayList<>();

    private Layers(Chart chart) {
        for (Chart.Link link : chart.links()) {
            parents.computeIfAbsent(link.from(), any -> new HashSet<>());
            parents.computeIfAbsent(link.to(), any -> new HashSet<>());
            if (link.from() != link.to()) {
                parents.getOrDefault(link.from(), new HashSet<>()).add(link.to());
            }
        }
        sort();
        assign();
        pull();
    }

    /** The layer of each box that has a link. */
    static Map<Integer, Integer> of(Chart chart) {
        return new Layers(chart).layer;
    }

    /** Parents first; in a circle, first the one that waits for the fewest. */
    private void sort() {
        Set<Integer> waiting = new HashSet<>(parents.keySet());
        while (!waiting.isEmpty()) {
            int next = waiting.stream()
                    .min((one, other) -> {
                        int byParents = Long.compare(open(one, waiting), open(other, waiting));
                        return byParents == 0 ? Integer.compare(one, other) : byParents;
                    })
                    .orElseThrow();
            waiting.remove(next);
            rank.put(next, order.size());
            order.add(next);
        }
    }

    private long open(int box, Set<Integer> waiting) {
        return parentsOf(box).stream().filter(waiting::contains).count();
    }

    private Set<Integer> parentsOf(int box) {
        return parents.getOrDefault(box, Set.of());
    }

    private int rankOf(int box) {
        return rank.getOrDefault(box, 0);
    }

    private int layerOf(int box) {
        return layer.getOrDefault(box, 0);
    }

    /** Whether there is a link between the two, whichever way it leads. */
    private boolean isLinked(int one, int other) {
        return parentsOf(one).contains(other) || parentsOf(other).contains(one);
    }

    private void assign() {
        for (int box : order) {
            int above = order.stream()
                    .filter(other -> rankOf(other) < rankOf(box) && isLinked(box, other))
                    .mapToInt(this::layerOf)
                    .max()
                    .orElse(-1);
            layer.put(box, above + 1);
        }
    }

    /** What stands on nothing goes near to what stands on it. */
    private void pull() {
        for (int i = order.size() - 1; i >= 0; i--) {
            int box = order.get(i);
            boolean free = order.stream().noneMatch(other -> layerOf(other) < layerOf(box) && isLinked(box, other));
            int next = order.stream()
                    .filter(other -> layerOf(other) > layerOf(box) && isLinked(box, other))
                    .mapToInt(this::layerOf)
                    .min()
                    .orElse(0);
            if (free && next > 0) {
                layer.put(box, next - 1);
            }
        }
    }
}
