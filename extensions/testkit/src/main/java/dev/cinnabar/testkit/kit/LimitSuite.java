package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.inline;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.parameter;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.result.Row2;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.sql.NumberExpression;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.node.PageUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** LIMIT, OFFSET and FETCH FIRST. */
interface LimitSuite {
    NumberColumn<Integer> POINT_ID = column("id", INTEGER).primaryKey().autoincrement(false);
    NumberColumn<Integer> POINT_X = column("x", INTEGER);
    NumberColumn<Integer> POINT_Y = column("y", INTEGER);
    Table POINTS = table("limit_points", POINT_ID, POINT_X, POINT_Y);

    private static void fillPoints(Sandbox sandbox) {
        sandbox.create(POINTS);
        sandbox.fill(POINTS, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 4, 6);
    }

    /** Ids in their order; which of them, the check says. */
    private static Select<Integer> ids() {
        return select(POINTS.column(POINT_ID)).orderBy(POINTS.column(POINT_ID));
    }

    /** Ids by falling x, which two rows share. */
    private static Select<Integer> byFallingX() {
        return select(POINTS.column(POINT_ID)).orderBy(POINTS.column(POINT_X).desc());
    }

    private static void expect(Sandbox sandbox, Select<Integer> query, Integer... ids) {
        assertThat(sandbox.all(query)).isEqualTo(Arrays.asList(ids));
    }

    private static void expectNoValues(Sandbox sandbox, Select<Integer> query, Integer... ids) {
        List<@Nullable Object> sent = new ArrayList<>();
        try (var listening = sandbox.engine().events().on(BeforeExecute.class, event -> sent.addAll(event.values()))) {
            assertThat(listening).isNotNull();
            expect(sandbox, query, ids);
        }
        assertThat(sent).isEmpty();
    }

    private static NumberExpression<Integer> sum(int left, int right) {
        return literal(left).plus(literal(right));
    }

    @Test
    @Tag("FetchLimitOffsetTest.test_simple_limit")
    default void limit_givesTheFirstRows(Sandbox sandbox) {
        fillPoints(sandbox);

        expect(sandbox, ids().limit(2), 1, 2);
    }

    @Test
    @Tag("FetchLimitOffsetTest.test_limit_render_multiple_times")
    default void limit_isSaidAndBoundInEachPlace(Sandbox sandbox) {
        fillPoints(sandbox);
        var first = select(POINTS.column(POINT_ID)).limit(1).scalar();

        var twice = sandbox.all(select(first.as("one"), first.as("other")));

        assertThat(twice).containsExactly(new Row2<>(1, 1));
    }

    @Test
    @Tag("FetchLimitOffsetTest.test_simple_fetch")
    default void fetchFirst_givesSoManyRows(Sandbox sandbox) {
        fillPoints(sandbox);

        expect(sandbox, ids().fetchFirst(2, PageUnit.ROWS), 1, 2);
    }

    @Test
    @Tag("FetchLimitOffsetTest.test_simple_offset")
    default void offset_givesTheRest(Sandbox sandbox) {
        fillPoints(sandbox);

        expect(sandbox, ids().offset(2), 3, 4, 5);
    }

    @Test
    @Tag("FetchLimitOffsetTest.test_simple_fetch_offset")
    default void fetchFirst_goesOnFromAnOffset(Sandbox sandbox) {
        fillPoints(sandbox);

        expect(sandbox, ids().fetchFirst(2, PageUnit.ROWS).offset(1), 2, 3);
        expect(sandbox, ids().fetchFirst(3, PageUnit.ROWS).offset(2), 3, 4, 5);
        expect(sandbox, ids().fetchFirst(3, PageUnit.ROWS).offset(4), 5);
    }

    @Test
    @Tag("FetchLimitOffsetTest.test_simple_offset_zero")
    default void offsetOfZero_givesAllRows(Sandbox sandbox) {
        fillPoints(sandbox);

        expect(sandbox, ids().offset(0), 1, 2, 3, 4, 5);
    }

    @Test
    @Tag("FetchLimitOffsetTest.test_limit_offset_nobinds")
    default void limitAndOffset_canBeWrittenIntoTheText(Sandbox sandbox) {
        fillPoints(sandbox);

        expectNoValues(sandbox, ids().limit(inline(2, INTEGER)).offset(inline(1, INTEGER)), 2, 3);
    }

    @Test
    @Tag("FetchLimitOffsetTest.test_fetch_offset_nobinds")
    default void fetchFirst_canBeWrittenIntoTheText(Sandbox sandbox) {
        fillPoints(sandbox);

        expectNoValues(
                sandbox, ids().fetchFirst(inline(2, INTEGER), PageUnit.ROWS).offset(inline(1, INTEGER)), 2, 3);
    }

    @Test
    @Tag("FetchLimitOffsetTest.test_bound_limit")
    default void limit_isANamedParameter(Sandbox sandbox) {
        fillPoints(sandbox);
        var query = ids().limit(parameter("many", INTEGER));

        expect(sandbox, query.bind("many", 2), 1, 2);
        expect(sandbox, query.bind("many", 3), 1, 2, 3);
    }

    @Test
    @Tag("FetchLimitOffsetTest.test_bound_offset")
    default void offset_isANamedParameter(Sandbox sandbox) {
        fillPoints(sandbox);
        var query = ids().offset(parameter("skipped", INTEGER));

        expect(sandbox, query.bind("skipped", 2), 3, 4, 5);
        expect(sandbox, query.bind("skipped", 1), 2, 3, 4, 5);
    }

    @Test
    @Tag("FetchLimitOffsetTest.test_bound_fetch_offset")
    default void fetchFirst_isANamedParameter(Sandbox sandbox) {
        fillPoints(sandbox);
        var query = ids().fetchFirst(parameter("many", INTEGER), PageUnit.ROWS).offset(parameter("skipped", INTEGER));

        expect(sandbox, query.bind("many", 2).bind("skipped", 1), 2, 3);
        expect(sandbox, query.bind("many", 3).bind("skipped", 2), 3, 4, 5);
    }

    @Test
    @Requires(Feature.LIMIT_EXPRESSION)
    @Tag("FetchLimitOffsetTest.test_expr_offset")
    default void offset_isComputed(Sandbox sandbox) {
        fillPoints(sandbox);

        expect(sandbox, ids().offset(sum(1, 2)), 4, 5);
    }

    @Test
    @Requires(Feature.LIMIT_EXPRESSION)
    @Tag("FetchLimitOffsetTest.test_expr_limit")
    default void limit_isComputed(Sandbox sandbox) {
        fillPoints(sandbox);

        expect(sandbox, ids().limit(sum(1, 2)), 1, 2, 3);
    }

    @Test
    @Requires(Feature.LIMIT_EXPRESSION)
    @Tag("FetchLimitOffsetTest.test_expr_limit_offset")
    default void limitAndOffset_areComputed(Sandbox sandbox) {
        fillPoints(sandbox);

        expect(sandbox, ids().limit(sum(1, 1)).offset(sum(1, 1)), 3, 4);
    }

    @Test
    @Requires(Feature.LIMIT_EXPRESSION)
    @Tag("FetchLimitOffsetTest.test_expr_fetch_offset")
    default void fetchFirst_isComputed(Sandbox sandbox) {
        fillPoints(sandbox);

        expect(sandbox, ids().fetchFirst(sum(1, 1), PageUnit.ROWS).offset(sum(1, 1)), 3, 4);
    }

    @Test
    @Requires(Feature.LIMIT_EXPRESSION)
    @Tag("FetchLimitOffsetTest.test_simple_limit_expr_offset")
    default void offset_isComputedBesideALimit(Sandbox sandbox) {
        fillPoints(sandbox);

        expect(sandbox, ids().limit(2).offset(sum(1, 1)), 3, 4);
    }

    @Test
    @Requires(Feature.LIMIT_EXPRESSION)
    @Tag("FetchLimitOffsetTest.test_expr_limit_simple_offset")
    default void limit_isComputedBesideAnOffset(Sandbox sandbox) {
        fillPoints(sandbox);

        expect(sandbox, ids().limit(sum(1, 1)).offset(2), 3, 4);
    }

    @Test
    @Requires(Feature.WITH_TIES)
    @Tag("FetchLimitOffsetTest.test_simple_fetch_ties")
    default void withTies_givesThePeersOfTheLastRow(Sandbox sandbox) {
        fillPoints(sandbox);

        assertThat(sandbox.all(byFallingX().fetchFirst(1, PageUnit.ROWS_WITH_TIES)))
                .containsExactlyInAnyOrder(4, 5);
    }

    @Test
    @Requires(Feature.WITH_TIES)
    @Tag("FetchLimitOffsetTest.test_fetch_offset_ties")
    default void withTies_givesPeersBehindAnOffset(Sandbox sandbox) {
        fillPoints(sandbox);
        var byX = select(POINTS.column(POINT_ID)).orderBy(POINTS.column(POINT_X));

        var found = sandbox.all(byX.fetchFirst(2, PageUnit.ROWS_WITH_TIES).offset(2));

        assertThat(found).hasSize(3).startsWith(3).contains(4, 5);
    }

    @Test
    @Requires(Feature.WITH_TIES)
    @Tag("FetchLimitOffsetTest.test_fetch_offset_ties_exact_number")
    default void withTies_givesNoRowMore_whereNonePeers(Sandbox sandbox) {
        fillPoints(sandbox);
        var byX = select(POINTS.column(POINT_ID)).orderBy(POINTS.column(POINT_X));

        expect(sandbox, byX.fetchFirst(2, PageUnit.ROWS_WITH_TIES).offset(1), 2, 3);
    }

    @Test
    @Requires(Feature.FETCH_PERCENT)
    @Tag("FetchLimitOffsetTest.test_simple_fetch_percent")
    default void percent_givesAPartOfTheRows(Sandbox sandbox) {
        fillPoints(sandbox);

        expect(sandbox, ids().fetchFirst(20, PageUnit.PERCENT), 1);
    }

    @Test
    @Requires(Feature.FETCH_PERCENT)
    @Tag("FetchLimitOffsetTest.test_fetch_offset_percent")
    default void percent_goesOnFromAnOffset(Sandbox sandbox) {
        fillPoints(sandbox);

        expect(sandbox, ids().fetchFirst(40, PageUnit.PERCENT).offset(1), 2, 3);
    }

    @Test
    @Requires({Feature.FETCH_PERCENT, Feature.WITH_TIES})
    @Tag("FetchLimitOffsetTest.test_simple_fetch_percent_ties")
    default void percentWithTies_givesThePeersOfTheLastRow(Sandbox sandbox) {
        fillPoints(sandbox);

        var found = sandbox.all(byFallingX().fetchFirst(20, PageUnit.PERCENT_WITH_TIES));

        assertThat(found).containsExactlyInAnyOrder(4, 5);
    }

    @Test
    @Requires({Feature.FETCH_PERCENT, Feature.WITH_TIES})
    @Tag("FetchLimitOffsetTest.test_fetch_offset_percent_ties")
    default void percentWithTies_givesPeersBehindAnOffset(Sandbox sandbox) {
        fillPoints(sandbox);
        var byX = select(POINTS.column(POINT_ID)).orderBy(POINTS.column(POINT_X));

        var found = sandbox.all(byX.fetchFirst(40, PageUnit.PERCENT_WITH_TIES).offset(2));

        assertThat(found).hasSize(3).startsWith(3).contains(4, 5);
    }
}
