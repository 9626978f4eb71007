package dev.cinnabar.cli.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Writes drawings as SVG 1.1 that stands by itself: no scripts, no fonts or pictures from elsewhere. For one thread. */
final class Svg {
    private static final double BORDER = 24;
    private static final String[] COLOURS = {
        "#2563eb", "#c2410c", "#15803d", "#7e22ce", "#b91c1c", "#0e7490", "#a16207", "#be185d", "#4d7c0f", "#4338ca"
    };
    private static final String STYLE = """
        <style>
        text { font: 12px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #1e293b; }
        .title { font-weight: bold; font-size: 13px; }
        .type { fill: #64748b; }
        .key { font-weight: bold; }
        .mark { font-size: 9px; font-weight: bold; fill: #b45309; }
        .mark.foreign { fill: #64748b; }
        .box { fill: #ffffff; stroke: #94a3b8; }
        .head { fill: #e2e8f0; stroke: #94a3b8; }
        .line { fill: none; stroke-width: 1.4; stroke-linejoin: round; }
        .optional { stroke-dasharray: 5 3; }
        </style>
        """;

    private final Drawing drawing;
    private final StringBuilder out = new StringBuilder();

    private Svg(Drawing drawing) {
        this.drawing = drawing;
    }

    static String of(Drawing drawing) {
        return new Svg(drawing).text();
    }

    private String text() {
        double width = drawing.width() + 2 * BORDER;
        double height = drawing.height() + 2 * BORDER;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\">\n",
                width, height, width, height);
        out.append(STYLE);
        add("<rect width=\"%.0f\" height=\"%.0f\" fill=\"#fafafa\"/>\n", width, height);
        add("<g transform=\"translate(%.0f %.0f)\">\n", BORDER, BORDER);
        for (int i = 0; i < drawing.lines().size(); i++) {
            line(drawing.chart().links().get(i), drawing.lines().get(i));
        }
        for (int i = 0; i < drawing.chart().boxes().size(); i++) {
            box(
                    drawing.chart().boxes().get(i),
                    Objects.requireNonNull(drawing.places().get(i)));
        }
        return out.append("</g>\n</svg>\n").toString();
    }

    private void add(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values));
    }

    private void box(Chart.Box box, Drawing.Place place) {
        add("<g transform=\"translate(%.0f %.0f)\">\n", place.x(), place.y());
        add("<title>%s</title>\n", Markup.escape(box.title()));
        add("<rect class=\"box\" width=\"%.0f\" height=\"%.0f\" rx=\"4\"/>\n", place.width(), place.height());
        add(
                "<path class=\"head\" d=\"M0 %.0fV4a4 4 0 0 1 4 -4H%.0fa4 4 0 0 1 4 4V%.0fz\"/>\n",
                Metrics.HEAD, place.width() - 4, Metrics.HEAD);
        add("<text class=\"title\" x=\"%.0f\" y=\"19\">%s</text>\n", Metrics.MARGIN, Markup.escape(box.title()));
        for (int i = 0; i < box.rows().size(); i++) {
            row(box, box.rows().get(i), Metrics.row(i) + 4);
        }
        out.append("</g>\n");
    }

    private void row(Chart.Box box, Chart.Row row, double y) {
        if (row.key() || row.foreign()) {
            add(
                    "<text class=\"mark%s\" x=\"%.0f\" y=\"%.1f\">%s</text>\n",
                    row.key() ? "" : " foreign", Metrics.MARGIN, y - 0.5, row.key() ? "PK" : "FK");
        }
        add(
                "<text%s x=\"%.0f\" y=\"%.1f\">%s</text>\n",
                row.key() ? " class=\"key\"" : "", Metrics.MARGIN + Metrics.MARKS, y, Markup.escape(row.name()));
        add(
                "<text class=\"type\" x=\"%.1f\" y=\"%.1f\">%s</text>\n",
                Metrics.MARGIN + Metrics.names(box) + Metrics.BETWEEN, y, Markup.escape(row.shownType()));
    }

    private void line(Chart.Link link, List<Drawing.Point> points) {
        String colour = COLOURS[link.to() % COLOURS.length];
        Chart chart = drawing.chart();
        add(
                "<g><title>%s</title>\n",
                Markup.escape(chart.boxes().get(link.from()).title() + " (" + link.label() + ") to "
                        + chart.boxes().get(link.to()).title()));
        add(
                "<path class=\"line%s\" stroke=\"%s\" d=\"%s\"/>\n",
                link.optional() ? " optional" : "", colour, path(points));
        add("<path class=\"line\" stroke=\"%s\" d=\"%s\"/></g>\n", colour, ends(link, points));
    }

    /** Corners are rounded a little. */
    private static String path(List<Drawing.Point> points) {
        List<Drawing.Point> corners = corners(points);
        StringBuilder path = new StringBuilder(String.format(
                Locale.ROOT, "M%.1f %.1f", corners.get(0).x(), corners.get(0).y()));
        for (int i = 1; i < corners.size() - 1; i++) {
            Drawing.Point before = toward(corners.get(i), corners.get(i - 1));
            Drawing.Point after = toward(corners.get(i), corners.get(i + 1));
            path.append(String.format(
                    Locale.ROOT,
                    "L%.1f %.1fQ%.1f %.1f %.1f %.1f",
                    before.x(),
                    before.y(),
                    corners.get(i).x(),
                    corners.get(i).y(),
                    after.x(),
                    after.y()));
        }
        Drawing.Point last = corners.get(corners.size() - 1);
        return path.append(String.format(Locale.ROOT, "L%.1f %.1f", last.x(), last.y()))
                .toString();
    }

    /** Without points in which a line goes straight on. */
    private static List<Drawing.Point> corners(List<Drawing.Point> points) {
        List<Drawing.Point> corners = new ArrayList<>();
        for (Drawing.Point point : points) {
            int size = corners.size();
            if (size > 0 && corners.get(size - 1).equals(point)) {
                continue;
            }
            if (size > 1 && isStraight(corners.get(size - 2), corners.get(size - 1), point)) {
                corners.remove(size - 1);
            }
            corners.add(point);
        }
        return corners;
    }

    private static boolean isStraight(Drawing.Point one, Drawing.Point middle, Drawing.Point other) {
        return one.x() == middle.x() && middle.x() == other.x() || one.y() == middle.y() && middle.y() == other.y();
    }

    private static Drawing.Point toward(Drawing.Point corner, Drawing.Point other) {
        double distance = Math.abs(other.x() - corner.x()) + Math.abs(other.y() - corner.y());
        double part = Math.min(5, distance / 2) / distance;
        return new Drawing.Point(
                corner.x() + (other.x() - corner.x()) * part, corner.y() + (other.y() - corner.y()) * part);
    }

    /** A crow's foot where many may be, a bar where one is. */
    private static String ends(Chart.Link link, List<Drawing.Point> points) {
        Drawing.Point many = points.get(0);
        double out = points.get(1).x() > many.x() ? 1 : -1;
        Drawing.Point one = points.get(points.size() - 1);
        double back = points.get(points.size() - 2).x() > one.x() ? 1 : -1;
        String foot = link.single()
                ? bar(many, out)
                : String.format(
                        Locale.ROOT,
                        "M%.1f %.1fL%.1f %.1fL%.1f %.1f",
                        many.x(),
                        many.y() - 5,
                        many.x() + out * 9,
                        many.y(),
                        many.x(),
                        many.y() + 5);
        return foot + bar(one, back);
    }

    private static String bar(Drawing.Point point, double way) {
        return String.format(Locale.ROOT, "M%.1f %.1fV%.1f", point.x() + way * 7, point.y() - 5, point.y() + 5);
    }
}
