package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.all;
import static dev.cinnabar.sql.Sql.cube;
import static dev.cinnabar.sql.Sql.groupingSets;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.percentileCont;
import static dev.cinnabar.sql.Sql.raw;
import static dev.cinnabar.sql.Sql.rollup;
import static dev.cinnabar.sql.Sql.rowsOf;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.stringAgg;
import static dev.cinnabar.sql.Sql.sum;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.truth;
import static dev.cinnabar.sql.Sql.tuple;
import static dev.cinnabar.sql.Sql.update;
import static dev.cinnabar.sql.Sql.values;
import static dev.cinnabar.sql.Sql.window;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.TEXT;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.result.Row2;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableNumber;
import dev.cinnabar.sql.TableText;
import dev.cinnabar.sql.node.FrameExclusion;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Features of queries that no other suite shows. */
interface QueryFeatureSuite {
    NumberColumn<Integer> PIECE_ID = column("id", INTEGER).primaryKey().autoincrement(false);
    TextColumn PIECE_KIND = column("kind", varchar(20));
    NumberColumn<Integer> PIECE_SIZE = column("size_of", INTEGER);
    Table PIECES = table("feature_pieces", PIECE_ID, PIECE_KIND, PIECE_SIZE);
    TableNumber<Integer> PIECE = PIECES.column(PIECE_ID);
    TableText KIND = PIECES.column(PIECE_KIND);
    TableNumber<Integer> SIZE = PIECES.column(PIECE_SIZE);

    private static void fillPieces(Sandbox sandbox) {
        sandbox.create(PIECES);
        sandbox.fill(PIECES, 1, "bolt", 1, 2, "bolt", 2, 3, "nut", 4, 4, "nut", 8, 5, "nut", null);
    }

    @Test
    @Requires(Feature.AGGREGATE_FILTER)
    default void aggregate_seesTheRowsOfItsFilter(Sandbox sandbox) {
        fillPieces(sandbox);

        assertThat(sandbox.all(select(sum(SIZE).filter(KIND.eq("nut")), sum(SIZE))))
                .containsExactly(new Row2<>(12, 15));
    }

    @Test
    @Requires(Feature.AGGREGATE_ORDER)
    default void aggregate_seesItsRowsInOrder(Sandbox sandbox) {
        fillPieces(sandbox);
        var kinds = stringAgg(KIND, ",").orderBy(PIECE.desc());

        assertThat(sandbox.all(select(kinds))).containsExactly("nut,nut,nut,bolt,bolt");
    }

    @Test
    @Requires(Feature.WITHIN_GROUP)
    default void percentile_isTakenWithinTheGroup(Sandbox sandbox) {
        fillPieces(sandbox);

        assertThat(sandbox.all(select(percentileCont(0.5).withinGroup(SIZE.asc()))))
                .containsExactly(3.0);
    }

    @Test
    @Requires(Feature.ROLLUP)
    default void rollup_addsTheTotal(Sandbox sandbox) {
        fillPieces(sandbox);

        assertThat(sandbox.all(select(sum(SIZE)).groupBy(rollup(KIND)))).containsExactlyInAnyOrder(3, 12, 15);
    }

    @Test
    @Requires(Feature.GROUPING_SETS)
    default void groupingSets_groupInSeveralWays(Sandbox sandbox) {
        fillPieces(sandbox);

        assertThat(sandbox.all(select(sum(SIZE)).groupBy(groupingSets(List.of(KIND), List.of()))))
                .containsExactlyInAnyOrder(3, 12, 15);
        assertThat(sandbox.all(select(sum(SIZE)).groupBy(cube(KIND)))).containsExactlyInAnyOrder(3, 12, 15);
    }

    @Test
    @Requires(Feature.LATERAL)
    default void lateralSubquery_looksAtWhatStandsBeforeIt(Sandbox sandbox) {
        fillPieces(sandbox);
        var other = PIECES.as("other");
        var next = select(other.column(PIECE_ID))
                .where(other.column(PIECE_ID).gt(PIECE))
                .orderBy(other.column(PIECE_ID))
                .limit(1)
                .lateral("next_piece");

        var pairs = select(PIECE, next.column(PIECE_ID))
                .from(PIECES)
                .join(next, truth())
                .orderBy(PIECE);

        assertThat(sandbox.all(pairs))
                .containsExactly(new Row2<>(1, 2), new Row2<>(2, 3), new Row2<>(3, 4), new Row2<>(4, 5));
    }

    @Test
    @Requires(Feature.FULL_JOIN)
    default void fullJoin_keepsBothSides(Sandbox sandbox) {
        fillPieces(sandbox);
        var other = PIECES.as("other");

        var pairs = select(PIECE, other.column(PIECE_ID))
                .from(PIECES)
                .fullJoin(other, PIECE.plus(4).eq(other.column(PIECE_ID)));

        assertThat(sandbox.all(pairs))
                .extracting(row -> row.v1() + "-" + row.v2())
                .containsExactlyInAnyOrder(
                        "1-5", "2-null", "3-null", "4-null", "5-null", "null-1", "null-2", "null-3", "null-4");
    }

    @Test
    @Requires(Feature.INTERSECT_EXCEPT)
    default void intersectAndExcept_compareRows(Sandbox sandbox) {
        fillPieces(sandbox);
        var low = select(PIECE).where(PIECE.le(3));
        var high = select(PIECE).where(PIECE.ge(2));

        assertThat(sandbox.all(low.intersect(high))).containsExactlyInAnyOrder(2, 3);
        assertThat(sandbox.all(low.except(high))).containsExactly(1);
    }

    @Test
    @Requires(Feature.INTERSECT_EXCEPT_ALL)
    default void intersectAllAndExceptAll_countRows(Sandbox sandbox) {
        fillPieces(sandbox);
        var nuts = select(KIND).where(KIND.eq("nut"));
        var two = select(KIND).where(PIECE.in(List.of(3, 4)));

        assertThat(sandbox.all(nuts.intersectAll(two))).containsExactly("nut", "nut");
        assertThat(sandbox.all(nuts.exceptAll(two))).containsExactly("nut");
    }

    @Test
    @Requires(Feature.VALUES_TABLE)
    default void values_areATable(Sandbox sandbox) {
        var rows = values("v", PIECE_ID, PIECE_KIND).row(1, "bolt").row(2, "nut");

        assertThat(sandbox.all(
                        select(rows.column(PIECE_ID), rows.column(PIECE_KIND)).orderBy(rows.column(PIECE_ID))))
                .containsExactly(new Row2<>(1, "bolt"), new Row2<>(2, "nut"));
    }

    @Test
    @Requires(Feature.FUNCTION_TABLE)
    default void functionOfRows_isATable(Sandbox sandbox) {
        var pairs = rowsOf(raw("json_each('{\"a\": 1, \"b\": 2}')", TEXT), "pairs");
        var key = pairs.column("key", TEXT);

        assertThat(sandbox.all(select(key).orderBy(key))).containsExactly("a", "b");
    }

    @Test
    @Requires(Feature.NULLS_ORDER)
    default void nulls_standWhereTheyAreTold(Sandbox sandbox) {
        fillPieces(sandbox);

        assertThat(sandbox.all(select(PIECE).orderBy(SIZE.asc().nullsFirst()))).containsExactly(5, 1, 2, 3, 4);
        assertThat(sandbox.all(select(PIECE).orderBy(SIZE.desc().nullsLast()))).containsExactly(4, 3, 2, 1, 5);
    }

    @Test
    @Requires(Feature.DISTINCT_ON)
    default void distinctOn_keepsTheFirstOfEach(Sandbox sandbox) {
        fillPieces(sandbox);

        assertThat(sandbox.all(select(PIECE).distinctOn(KIND).orderBy(KIND, PIECE.desc())))
                .containsExactly(2, 5);
    }

    @Test
    @Requires(Feature.ROW_LOCKS)
    default void forUpdate_holdsItsRows(Sandbox sandbox) {
        fillPieces(sandbox);
        List<BeforeExecute> sent = new ArrayList<>();
        try (var listening = sandbox.engine().events().on(BeforeExecute.class, sent::add)) {
            assertThat(listening).isNotNull();
            assertThat(sandbox.all(select(PIECE).where(PIECE.eq(1)).forUpdate()))
                    .containsExactly(1);
        }

        assertThat(sandbox.connection().isInTransaction()).isTrue();
        assertThat(sent).anyMatch(event -> event.sql().contains("FOR UPDATE"));
    }

    @Test
    @Requires(Feature.LOCK_SHARE)
    default void forShare_isSharedWithOthers(Sandbox sandbox) {
        fillPieces(sandbox);
        var shared = select(PIECE).where(PIECE.eq(1)).forShare();
        sandbox.all(shared);

        sandbox.engine()
                .inTransaction(other -> assertThat(other.execute(shared).all()).containsExactly(1));
    }

    @Test
    @Requires(Feature.SKIP_LOCKED)
    default void skipLocked_leavesOutWhatOthersHold(Sandbox sandbox) {
        fillPieces(sandbox);
        sandbox.all(select(PIECE).where(PIECE.eq(1)).forUpdate());
        var first = select(PIECE).where(PIECE.le(2)).forUpdate();

        try (Connection other = sandbox.engine().connect()) {
            assertThat(other.execute(first.skipLocked()).all()).containsExactly(2);
            other.rollback();
            assertThatThrownBy(() -> other.execute(first.noWait()).all()).isInstanceOf(DatabaseException.class);
        }
    }

    @Test
    @Requires(Feature.TUPLES)
    default void tuples_compareFromLeftToRight(Sandbox sandbox) {
        fillPieces(sandbox);

        var later = tuple(KIND, PIECE).gt(tuple(literal("bolt"), literal(1)));

        assertThat(sandbox.all(select(PIECE).where(later).orderBy(PIECE))).containsExactly(2, 3, 4, 5);
    }

    @Test
    @Requires(Feature.QUANTIFIED)
    default void all_comparesWithEveryRow(Sandbox sandbox) {
        fillPieces(sandbox);
        var bolts = PIECES.as("bolts");
        var sizes =
                select(bolts.column(PIECE_SIZE)).where(bolts.column(PIECE_KIND).eq("bolt"));

        assertThat(sandbox.all(select(PIECE).where(SIZE.gt(all(sizes))).orderBy(PIECE)))
                .containsExactly(3, 4);
    }

    @Test
    @Requires(Feature.CASE_SENSITIVE_LIKE)
    default void like_tellsLettersApart(Sandbox sandbox) {
        fillPieces(sandbox);

        assertThat(sandbox.all(select(PIECE).where(KIND.like("N%")))).isEmpty();
        assertThat(sandbox.all(select(PIECE).where(KIND.like("n%")))).hasSize(3);
        assertThat(sandbox.all(select(PIECE).where(KIND.likeIgnoreCase("N%")))).hasSize(3);
    }

    @Test
    @Requires(Feature.JSON_CONTAINS)
    default void document_containsAnother(Sandbox sandbox) {
        var document = column("document", Types.JSON);
        Table documents = table("feature_documents", PIECE_ID, document);
        sandbox.create(documents);
        sandbox.fill(documents, 1, "{\"a\": 1, \"b\": [1, 2]}", 2, "{\"a\": 2}");

        var holds = documents.column(document).json().contains("{\"a\": 1}");

        assertThat(sandbox.all(select(documents.column(PIECE_ID)).where(holds))).containsExactly(1);
    }

    @Test
    @Requires(Feature.HINTS)
    default void hint_reachesItsDatabaseAlone(Sandbox sandbox) {
        fillPieces(sandbox);
        List<String> sent = new ArrayList<>();
        try (var listening = sandbox.engine().events().on(BeforeExecute.class, event -> sent.add(event.sql()))) {
            assertThat(listening).isNotNull();
            sandbox.all(select(PIECE).hint(sandbox.dialect().name(), "MAX_EXECUTION_TIME(10000)"));
            sandbox.all(select(PIECE).hint("another", "MAX_EXECUTION_TIME(1)"));
        }

        assertThat(sent.get(0)).contains("/*+ MAX_EXECUTION_TIME(10000) */");
        assertThat(sent.get(1)).doesNotContain("/*+");
    }

    @Test
    @Requires({Feature.WINDOW_FUNCTIONS, Feature.FRAME_GROUPS})
    default void groupsFrame_countsPeers(Sandbox sandbox) {
        fillPieces(sandbox);
        var groups = window().orderBy(KIND).groups(-1, 0);

        assertThat(sandbox.all(select(sum(PIECE).over(groups)).orderBy(PIECE))).containsExactly(3, 3, 15, 15, 15);
    }

    @Test
    @Requires({Feature.WINDOW_FUNCTIONS, Feature.FRAME_EXCLUSION})
    default void frame_leavesOutTheCurrentRow(Sandbox sandbox) {
        fillPieces(sandbox);
        var others = window().orderBy(PIECE).rows(-1, 1).exclude(FrameExclusion.CURRENT_ROW);

        assertThat(sandbox.all(select(sum(PIECE).over(others)).orderBy(PIECE))).containsExactly(2, 4, 6, 8, 4);
    }

    @Test
    @Requires({Feature.CTE, Feature.CTE_MATERIALIZATION})
    default void cte_saysWhetherItIsMaterialized(Sandbox sandbox) {
        fillPieces(sandbox);
        var bolts = select(PIECE).where(KIND.eq("bolt")).cte("bolts");
        var once = bolts.materialized();
        var folded = bolts.notMaterialized();

        assertThat(sandbox.all(select(once.column(PIECE_ID)).orderBy(once.column(PIECE_ID))))
                .containsExactly(1, 2);
        assertThat(sandbox.all(select(folded.column(PIECE_ID)).orderBy(folded.column(PIECE_ID))))
                .containsExactly(1, 2);
        assertThat(sandbox.engine().compile(select(once.column(PIECE_ID)))).contains("AS MATERIALIZED");
        assertThat(sandbox.engine().compile(select(folded.column(PIECE_ID)))).contains("AS NOT MATERIALIZED");
    }

    @Test
    @Requires({Feature.CTE, Feature.CHANGE_IN_CTE})
    default void changeInACte_givesItsRows(Sandbox sandbox) {
        fillPieces(sandbox);
        var grown = update(PIECES)
                .set(PIECE_SIZE, 100)
                .where(KIND.eq("bolt"))
                .returning(PIECE)
                .cte("grown");

        assertThat(sandbox.all(select(grown.column(PIECE_ID)).orderBy(grown.column(PIECE_ID))))
                .containsExactly(1, 2);
        assertThat(sandbox.all(select(PIECE).where(SIZE.eq(100)))).hasSize(2);
    }
}
