package dev.cinnabar.cli.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The room between two layers, in which lines run up and down, each on a track. Lines that begin at one place share a track; those that
 * would run over each other do not. For one thread.
 */
final class Channel {
    private static final double APART = 6;

    private final Map<String, List<Node.Wire>> buses = new LinkedHashMap<>();
    private final Map<Node.Wire, Integer> tracks = new HashMap<>();
    private int count;

    Channel(List<Node.Wire> wires) {
        for (Node.Wire wire : wires) {
            String place =
                    System.identityHashCode(wire.from()) + ":" + wire.fromRow() + (wire.isLoop() ? wire.toRow() : "");
            buses.computeIfAbsent(place, any -> new ArrayList<>()).add(wire);
        }
        assign();
    }

    /** Those that go down: the highest farthest right; those that go up: the lowest. So they cross the least. */
    private void assign() {
        List<List<Node.Wire>> sorted = new ArrayList<>(buses.values());
        sorted.sort(Comparator.comparingDouble(Channel::rank));
        List<List<double[]>> taken = new ArrayList<>();
        for (List<Node.Wire> bus : sorted) {
            double[] span = span(bus);
            int track = 0;
            while (track < taken.size() && taken.get(track).stream().anyMatch(other -> overlaps(span, other))) {
                track++;
            }
            if (track == taken.size()) {
                taken.add(new ArrayList<>());
            }
            taken.get(track).add(span);
            int chosen = track;
            bus.forEach(wire -> tracks.put(wire, chosen));
        }
        count = taken.size();
    }

    private static double rank(List<Node.Wire> bus) {
        double from = bus.get(0).fromY();
        double to = bus.stream().mapToDouble(Node.Wire::toY).average().orElse(from);
        return to >= from ? -from : from;
    }

    private static double[] span(List<Node.Wire> bus) {
        double from = bus.get(0).fromY();
        double least = bus.stream().mapToDouble(Node.Wire::toY).min().orElse(from);
        double greatest = bus.stream().mapToDouble(Node.Wire::toY).max().orElse(from);
        return new double[] {Math.min(from, least), Math.max(from, greatest)};
    }

    private static boolean overlaps(double[] one, double[] other) {
        return one[0] < other[1] + APART && other[0] < one[1] + APART;
    }

    double width() {
        return 2 * Metrics.SIDE + Math.max(0, count - 1) * Metrics.TRACK;
    }

    /** How far from the left edge of the channel a line runs up and down. */
    double track(Node.Wire wire) {
        return Metrics.SIDE + tracks.getOrDefault(wire, 0) * Metrics.TRACK;
    }
}
