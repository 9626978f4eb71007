package dev.cinnabar.cli.draw;

import java.util.ArrayList;
import java.util.List;

/** Gives the nodes of each layer their heights: as straight as lines can be, without an overlap. Stateless. */
final class Placement {
    private static final int SWEEPS = 10;

    private Placement() {}

    static void place(List<List<Node>> layers) {
        layers.forEach(Placement::stack);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < layers.size(); i++) {
                boolean rightwards = sweep % 2 == 0;
                align(layers.get(rightwards ? i : layers.size() - 1 - i), rightwards);
            }
        }
        double top = layers.stream()
                .flatMap(List::stream)
                .mapToDouble(node -> node.y)
                .min()
                .orElse(0);
        // A row in one layer is never at the height of one in the next, where two lines would run into each other.
        layers.forEach(layer ->
                layer.forEach(node -> node.y = Math.round((node.y - top) / 7) * 7.0 + node.layer % 3 * 2));
        layers.forEach(layer -> layer.forEach(Placement::straighten));
    }

    /** A line that is nearly straight is made so. */
    private static void straighten(Node node) {
        List<Node.Wire> wires =
                node.left.stream().filter(wire -> !wire.isLoop()).toList();
        double off = wires.size() == 1 ? wires.get(0).fromY() - wires.get(0).toY() : 0;
        node.y += Math.abs(off) < Metrics.GAP / 3 ? off : 0;
    }

    private static void stack(List<Node> layer) {
        double y = 0;
        for (Node node : layer) {
            node.y = y;
            y += node.height + Metrics.GAP;
        }
    }

    private static void align(List<Node> layer, boolean rightwards) {
        double[] wanted = new double[layer.size()];
        double[] before = new double[layer.size()];
        double sum = 0;
        for (int i = 0; i < layer.size(); i++) {
            Node node = layer.get(i);
            before[i] = sum;
            wanted[i] = wish(node, rightwards) - sum;
            sum += node.height + Metrics.GAP;
        }
        double[] risen = rising(wanted);
        for (int i = 0; i < layer.size(); i++) {
            layer.get(i).y = risen[i] + before[i];
        }
    }

    /** Where its lines would be straight. */
    private static double wish(Node node, boolean rightwards) {
        List<Node.Wire> near = rightwards ? node.left : node.right;
        List<Node.Wire> wires = near.isEmpty() ? rightwards ? node.right : node.left : near;
        return wires.stream()
                .filter(wire -> !wire.isLoop())
                .mapToDouble(
                        wire -> node.y + (wire.from() == node ? wire.toY() - wire.fromY() : wire.fromY() - wire.toY()))
                .average()
                .orElse(node.y);
    }

    /** The nearest numbers that never fall: pooled neighbours take their mean (M. Ayer and others, 1955). */
    static double[] rising(double[] wanted) {
        List<double[]> pools = new ArrayList<>(); // mean, and how many
        for (double each : wanted) {
            double mean = each;
            double count = 1;
            while (!pools.isEmpty() && pools.get(pools.size() - 1)[0] > mean) {
                double[] last = pools.remove(pools.size() - 1);
                mean = (mean * count + last[0] * last[1]) / (count + last[1]);
                count += last[1];
            }
            pools.add(new double[] {mean, count});
        }
        double[] risen = new double[wanted.length];
        int at = 0;
        for (double[] pool : pools) {
            for (int i = 0; i < pool[1]; i++) {
                risen[at++] = pool[0];
            }
        }
        return risen;
    }
}
