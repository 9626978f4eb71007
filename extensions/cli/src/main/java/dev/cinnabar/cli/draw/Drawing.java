package dev.cinnabar.cli.draw;

import java.util.List;
import java.util.Map;

/**
 * A chart with places. Immutable.
 *
 * @param places where each box stands, by its number in the chart
 * @param lines the way of each link from the table that has it to the one that it names, in the chart's order
 */
record Drawing(Chart chart, Map<Integer, Place> places, List<List<Point>> lines) {
    Drawing {
        places = Map.copyOf(places);
        lines = lines.stream().map(List::copyOf).toList();
    }

    record Point(double x, double y) {}

    record Place(double x, double y, double width, double height) {}

    double width() {
        double boxes = places.values().stream()
                .mapToDouble(place -> place.x() + place.width())
                .max()
                .orElse(0);
        double points =
                lines.stream().flatMap(List::stream).mapToDouble(Point::x).max().orElse(0);
        return Math.max(boxes, points);
    }

    double height() {
        return places.values().stream()
                .mapToDouble(place -> place.y() + place.height())
                .max()
                .orElse(0);
    }
}
