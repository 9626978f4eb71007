package dev.cinnabar.cli.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds places for boxes and ways for lines: no line touches a box that it does not belong to. Used once, by one thread. */
final class Layout {
    private final Chart chart;
    private final List<List<Node>> layers = new ArrayList<>();
    private final Map<Integer, Node> nodes = new HashMap<>();
    private final Map<String, Node> passing = new HashMap<>();
    private final List<List<Node.Wire>> chains = new ArrayList<>();

    private Layout(Chart chart) {
        this.chart = chart;
    }

    static Drawing of(Chart chart) {
        return new Layout(chart).drawn();
    }

    private Drawing drawn() {
        Layers.of(chart).forEach(this::add);
        chart.links().forEach(link -> chains.add(chain(link)));
        Ordering.order(layers);
        Placement.place(layers);
        List<Channel> channels = channels();
        double width = spread(channels);
        double bottom = nodes.values().stream()
                .mapToDouble(node -> node.y + node.height)
                .max()
                .orElse(0);
        Map<Integer, Drawing.Place> places = places();
        new Loose(chart, nodes.keySet())
                .place(Math.max(width, 900), nodes.isEmpty() ? 0 : bottom + 2 * Metrics.GAP, places);
        return new Drawing(chart, places, lines(channels));
    }

    private void add(int box, int layer) {
        Chart.Box shown = chart.boxes().get(box);
        Node node = new Node(box, layer, Metrics.width(shown), Metrics.height(shown));
        nodes.put(box, node);
        layer(layer).add(node);
    }

    private List<Node> layer(int layer) {
        while (layers.size() <= layer) {
            layers.add(new ArrayList<>());
        }
        return layers.get(layer);
    }

    /** The wires of a link from the left to the right, through all layers between. */
    private List<Node.Wire> chain(Chart.Link link) {
        Node from = node(link.from());
        Node to = node(link.to());
        double fromRow = Metrics.row(link.fromRow());
        double toRow = Metrics.row(link.toRow());
        return from.layer < to.layer ? chain(from, fromRow, to, toRow) : chain(to, toRow, from, fromRow);
    }

    private Node node(int box) {
        return java.util.Objects.requireNonNull(nodes.get(box));
    }

    private List<Node.Wire> chain(Node left, double leftRow, Node right, double rightRow) {
        List<Node.Wire> wires = new ArrayList<>();
        Node at = left;
        double row = leftRow;
        for (int layer = left.layer + 1; layer < right.layer; layer++) {
            Node next = passing(left, leftRow, layer);
            wires.add(wire(at, row, next, next.height / 2));
            at = next;
            row = next.height / 2;
        }
        wires.add(wire(at, row, right, rightRow));
        return wires;
    }

    private Node passing(Node left, double row, int layer) {
        return passing.computeIfAbsent(left.box + ":" + row + ":" + layer, place -> {
            Node node = new Node(-1, layer, 0, Metrics.TRACK);
            layer(layer).add(node);
            return node;
        });
    }

    private static Node.Wire wire(Node from, double fromRow, Node to, double toRow) {
        Node.Wire wire = new Node.Wire(from, fromRow, to, toRow);
        from.right.add(wire);
        to.left.add(wire);
        return wire;
    }

    private List<Channel> channels() {
        return layers.stream()
                .map(layer -> new Channel(
                        layer.stream().flatMap(node -> node.right.stream()).toList()))
                .toList();
    }

    /** Gives all nodes their left edges; gives the width of it all. */
    private double spread(List<Channel> channels) {
        double x = 0;
        for (int i = 0; i < layers.size(); i++) {
            for (Node node : layers.get(i)) {
                node.x = x;
            }
            x += widest(i) + channels.get(i).width();
        }
        return x;
    }

    private double widest(int layer) {
        return layers.get(layer).stream().mapToDouble(node -> node.width).max().orElse(0);
    }

    private Map<Integer, Drawing.Place> places() {
        Map<Integer, Drawing.Place> places = new HashMap<>();
        nodes.forEach((box, node) -> places.put(box, new Drawing.Place(node.x, node.y, node.width, node.height)));
        return places;
    }

    private List<List<Drawing.Point>> lines(List<Channel> channels) {
        List<List<Drawing.Point>> lines = new ArrayList<>();
        for (int i = 0; i < chains.size(); i++) {
            List<Drawing.Point> points = new ArrayList<>();
            chains.get(i).forEach(wire -> follow(wire, channels, points));
            Chart.Link link = chart.links().get(i);
            boolean turned = node(link.from()).layer >= node(link.to()).layer;
            if (turned) {
                java.util.Collections.reverse(points);
            }
            lines.add(points);
        }
        return lines;
    }

    private void follow(Node.Wire wire, List<Channel> channels, List<Drawing.Point> points) {
        Channel channel = channels.get(wire.from().layer);
        double edge = wire.from().x + widest(wire.from().layer);
        double track = edge + channel.track(wire);
        points.add(new Drawing.Point(wire.from().x + wire.from().width, wire.fromY()));
        points.add(new Drawing.Point(track, wire.fromY()));
        points.add(new Drawing.Point(track, wire.toY()));
        points.add(new Drawing.Point(wire.isLoop() ? wire.to().x + wire.to().width : wire.to().x, wire.toY()));
    }
}
