package dev.cinnabar.cli.draw;

import java.util.Map;
import java.util.Set;

/** Places the boxes that no link leads to or from, in rows below the others. For one thread. */
final class Loose {
    private final Chart chart;
    private final Set<Integer> linked;

    Loose(Chart chart, Set<Integer> linked) {
        this.chart = chart;
        this.linked = Set.copyOf(linked);
    }

    /** Rows of at most that width. */
    void place(double width, double top, Map<Integer, Drawing.Place> places) {
        double x = 0;
        double y = top;
        double tallest = 0;
        for (int i = 0; i < chart.boxes().size(); i++) {
            if (linked.contains(i)) {
                continue;
            }
            double own = Metrics.width(chart.boxes().get(i));
            if (x > 0 && x + own > width) {
                x = 0;
                y += tallest + Metrics.GAP;
                tallest = 0;
            }
            double height = Metrics.height(chart.boxes().get(i));
            places.put(i, new Drawing.Place(x, y, own, height));
            x += own + Metrics.GAP;
            tallest = Math.max(tallest, height);
        }
    }
}
