package dev.cinnabar.cli.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
    private static Chart random(long seed) {
        Random random = new Random(seed);
        int count = 1 + random.nextInt(45);
        List<Chart.Box> boxes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Chart.Row> rows = new ArrayList<>();
            for (int row = 0; row <= random.nextInt(12); row++) {
                rows.add(new Chart.Row("column" + row, "INTEGER", row == 0, row > 0, random.nextBoolean()));
            }
            boxes.add(new Chart.Box("table" + "x".repeat(random.nextInt(30)) + i, rows));
        }
        List<Chart.Link> links = new ArrayList<>();
        for (int i = 0; i < random.nextInt(2 * count); i++) {
            int from = random.nextInt(count);
            int to = random.nextInt(count); // circles and keys to the table itself among them
            links.add(new Chart.Link(
                    from,
                    random.nextInt(boxes.get(from).rows().size()),
                    to,
                    random.nextInt(boxes.get(to).rows().size()),
                    "key",
                    random.nextBoolean(),
                    random.nextBoolean()));
        }
        return new Chart(boxes, links);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void boxes_doNotOverlap_andNoLineRunsThroughOne(long seed) {
        Drawing drawing = Layout.of(random(seed));

        assertThat(drawing.places()).hasSameSizeAs(drawing.chart().boxes());
        List<Drawing.Place> places = new ArrayList<>(drawing.places().values());
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(overlap(places.get(i), places.get(j)))
                        .as(places.get(i) + " " + places.get(j))
                        .isFalse();
            }
        }
        for (List<Drawing.Point> line : drawing.lines()) {
            for (int i = 1; i < line.size(); i++) {
                Drawing.Point from = line.get(i - 1);
                Drawing.Point to = line.get(i);
                assertThat(from.x() == to.x() || from.y() == to.y())
                        .as("a right angle")
                        .isTrue();
                assertThat(places).noneMatch(place -> runsThrough(from, to, place));
            }
        }
    }

    private static boolean overlap(Drawing.Place one, Drawing.Place other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    /** Its edge may be touched: a line begins there. */
    private static boolean runsThrough(Drawing.Point from, Drawing.Point to, Drawing.Place place) {
        double left = Math.min(from.x(), to.x());
        double right = Math.max(from.x(), to.x());
        double top = Math.min(from.y(), to.y());
        double bottom = Math.max(from.y(), to.y());
        return left < place.x() + place.width() - 0.01
                && right > place.x() + 0.01
                && top < place.y() + place.height() - 0.01
                && bottom > place.y() + 0.01;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void lines_beginAtTheRowOfTheKey_andEndAtTheOneThatItNames(long seed) {
        Drawing drawing = Layout.of(random(seed));

        for (int i = 0; i < drawing.lines().size(); i++) {
            Chart.Link link = drawing.chart().links().get(i);
            List<Drawing.Point> line = drawing.lines().get(i);
            assertThat(isAt(drawing, link.from(), link.fromRow(), line.get(0)))
                    .as("begin of " + link)
                    .isTrue();
            assertThat(isAt(drawing, link.to(), link.toRow(), line.get(line.size() - 1)))
                    .as("end of " + link)
                    .isTrue();
        }
    }

    private static boolean isAt(Drawing drawing, int box, int row, Drawing.Point point) {
        Drawing.Place place = drawing.places().get(box);
        return point.y() == place.y() + Metrics.row(row)
                && (point.x() == place.x() || point.x() == place.x() + place.width());
    }

    @Test
    void sameChart_isDrawnTheSame() {
        assertThat(Form.SVG.write(random(7))).isEqualTo(Form.SVG.write(random(7)));
    }

    @Test
    void whatIsPointedAt_standsToTheLeft() {
        Chart.Box box = new Chart.Box("t", List.of(new Chart.Row("id", "BIGINT", true, true, false)));
        Chart chart = new Chart(
                List.of(box, box, box),
                List.of(new Chart.Link(0, 0, 1, 0, "a", false, false), new Chart.Link(1, 0, 2, 0, "b", false, false)));

        Drawing drawing = Layout.of(chart);

        assertThat(drawing.places().get(2).x())
                .isLessThan(drawing.places().get(1).x());
        assertThat(drawing.places().get(1).x())
                .isLessThan(drawing.places().get(0).x());
    }

    @Test
    void pooledNumbers_neverFall_andStayAsNearAsTheyCan() {
        assertThat(Placement.rising(new double[] {1, 5, 3, 4, 9})).containsExactly(1, 4, 4, 4, 9);
    }
}
