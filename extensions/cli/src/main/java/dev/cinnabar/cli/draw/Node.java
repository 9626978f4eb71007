package dev.cinnabar.cli.draw;

import java.util.ArrayList;
import java.util.List;

/** A thing that takes room in a layer: a box, or a place where a line passes between boxes. Confined to one thread. */
final class Node {
    /** The place of its box in the chart; -1 for a line that passes. */
    final int box;

    final int layer;
    final double width;
    final double height;
    final List<Wire> left = new ArrayList<>();
    final List<Wire> right = new ArrayList<>();
    double x;
    double y;

    Node(int box, int layer, double width, double height) {
        this.box = box;
        this.layer = layer;
        this.width = width;
        this.height = height;
    }

    /** A line between two nodes of neighbouring layers, or back to the same node; rows are heights within the nodes. */
    record Wire(Node from, double fromRow, Node to, double toRow) {
        double fromY() {
            return from.y + fromRow;
        }

        double toY() {
            return to.y + toRow;
        }

        boolean isLoop() {
            return from == to;
        }
    }
}
