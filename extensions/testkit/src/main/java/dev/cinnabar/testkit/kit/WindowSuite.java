package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.max;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.sum;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.window;
import static dev.cinnabar.type.Types.DATE;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Functions over windows, and their frames. */
interface WindowSuite {
    NumberColumn<Integer> WINDOW_ID = column("id", INTEGER).primaryKey().autoincrement(false);
    NumberColumn<Integer> WINDOW_VALUE = column("v", INTEGER);
    NumberColumn<BigDecimal> WINDOW_PLACE = column("place", decimal(6, 2));
    ColumnDefinition<LocalDate> WINDOW_DAY = column("day", DATE);
    Table WINDOWS = table("windows", WINDOW_ID, WINDOW_VALUE);
    Table PLACES = table("window_places", WINDOW_ID, WINDOW_PLACE, WINDOW_VALUE);
    Table DAYS = table("window_days", WINDOW_ID, WINDOW_DAY, WINDOW_VALUE);

    private static void fillWindows(Sandbox sandbox) {
        sandbox.create(WINDOWS);
        sandbox.fill(
                WINDOWS,
                IntStream.range(1, 20)
                        .boxed()
                        .flatMap(i -> IntStream.of(i, i * 5).boxed())
                        .toArray());
    }

    private static Select<Integer> sums(int before, int after) {
        var rows = window().orderBy(WINDOWS.column(WINDOW_VALUE)).rows(-before, after);
        return select(sum(WINDOWS.column(WINDOW_VALUE)).over(rows))
                .where(WINDOWS.column(WINDOW_ID).le(5))
                .orderBy(WINDOWS.column(WINDOW_ID));
    }

    @Test
    @Requires(Feature.WINDOW_FUNCTIONS)
    @Tag("WindowFunctionTest.test_window")
    default void maxOverFallingOrder_isTheSameInEveryRow(Sandbox sandbox) {
        fillWindows(sandbox);
        var value = WINDOWS.column(WINDOW_VALUE);

        var greatest = sandbox.all(select(max(value).over(window().orderBy(value.desc()))));

        assertThat(greatest).isEqualTo(Collections.nCopies(19, 95));
    }

    @Test
    @Requires(Feature.WINDOW_FUNCTIONS)
    @Tag("WindowFunctionTest.test_window_range_numeric")
    default void rangeFrame_reachesOverFractions(Sandbox sandbox) {
        sandbox.create(PLACES);
        sandbox.fill(
                PLACES,
                1,
                new BigDecimal("1.00"),
                1,
                2,
                new BigDecimal("1.25"),
                2,
                3,
                new BigDecimal("1.50"),
                4,
                4,
                new BigDecimal("2.00"),
                8,
                5,
                new BigDecimal("2.30"),
                16);
        var near = window().orderBy(PLACES.column(WINDOW_PLACE)).range(new BigDecimal("-0.25"), new BigDecimal("0.30"));

        var sums = select(sum(PLACES.column(WINDOW_VALUE)).over(near)).orderBy(PLACES.column(WINDOW_ID));

        assertThat(sandbox.all(sums)).containsExactly(3, 7, 6, 24, 16);
    }

    @Test
    @Requires({Feature.WINDOW_FUNCTIONS, Feature.FRAME_INTERVALS})
    @Tag("WindowFunctionTest.test_window_range_dates")
    default void rangeFrame_reachesOverDays(Sandbox sandbox) {
        sandbox.create(DAYS);
        var start = LocalDate.of(2026, 3, 1);
        sandbox.fill(
                DAYS,
                1,
                start,
                1,
                2,
                start.plusDays(4),
                2,
                3,
                start.plusDays(11),
                1,
                4,
                start.plusDays(18),
                2,
                5,
                start.plusDays(20),
                4,
                6,
                start.plusDays(24),
                6);
        var week = window().orderBy(DAYS.column(WINDOW_DAY))
                .rangeBetween(literal(Duration.ofDays(7)), literal(Duration.ZERO));

        var sums = select(sum(DAYS.column(WINDOW_VALUE)).over(week)).orderBy(DAYS.column(WINDOW_ID));

        assertThat(sandbox.all(sums)).containsExactly(1, 3, 3, 3, 6, 12);
    }

    @Test
    @Requires(Feature.WINDOW_FUNCTIONS)
    @Tag("WindowFunctionTest.test_window_rows_between_w_caching")
    default void rowsFrame_followsItsNumbersFromRunToRun(Sandbox sandbox) {
        fillWindows(sandbox);

        assertThat(sandbox.all(sums(1, 0))).containsExactly(5, 15, 25, 35, 45);
        assertThat(sandbox.all(sums(2, 0))).containsExactly(5, 15, 30, 45, 60);
        assertThat(sandbox.all(sums(1, 0))).containsExactly(5, 15, 25, 35, 45);
    }
}
