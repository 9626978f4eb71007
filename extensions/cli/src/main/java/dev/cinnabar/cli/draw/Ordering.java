package dev.cinnabar.cli.draw;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders the nodes of each layer so that few lines cross, by the middle of their neighbours. Stateless. */
final class Ordering {
    private static final int SWEEPS = 12;

    private Ordering() {}

    static void order(List<List<Node>> layers) {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < layers.size(); i++) {
                boolean rightwards = sweep % 2 == 0;
                List<Node> layer = layers.get(rightwards ? i : layers.size() - 1 - i);
                Map<Node, Double> places = places(layers);
                Map<Node, Double> wanted = new HashMap<>();
                layer.forEach(node -> wanted.put(node, middle(node, rightwards ? node.left : node.right, places)));
                layer.sort(Comparator.comparingDouble(node -> wanted.getOrDefault(node, 0.0)));
            }
        }
    }

    private static Map<Node, Double> places(List<List<Node>> layers) {
        Map<Node, Double> places = new HashMap<>();
        for (List<Node> layer : layers) {
            for (int i = 0; i < layer.size(); i++) {
                places.put(layer.get(i), (i + 0.5) / layer.size());
            }
        }
        return places;
    }

    /** Where the lines end on the other side; the rows within a box count a little. */
    private static double middle(Node node, List<Node.Wire> wires, Map<Node, Double> places) {
        return wires.stream()
                .filter(wire -> !wire.isLoop())
                .mapToDouble(wire -> {
                    Node other = wire.from() == node ? wire.to() : wire.from();
                    double row = wire.from() == node ? wire.toRow() : wire.fromRow();
                    return places.getOrDefault(other, 0.0) + row / other.height / 1000;
                })
                .average()
                .orElse(places.getOrDefault(node, 0.0));
    }
}
