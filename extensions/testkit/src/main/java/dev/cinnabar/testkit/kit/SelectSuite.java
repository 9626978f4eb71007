package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.inlineListParameter;
import static dev.cinnabar.sql.Sql.inlineParameter;
import static dev.cinnabar.sql.Sql.inlineRowsParameter;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.selectRow;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.text;
import static dev.cinnabar.sql.Sql.tuple;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.result.Row2;
import dev.cinnabar.schema.Identity;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.SequenceOptions;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableNumber;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** SELECT: labels, set operations, values in the text, computed columns. */
interface SelectSuite {
    NumberColumn<Integer> SELECT_ID = column("id", INTEGER).primaryKey().autoincrement(false);
    NumberColumn<Integer> SELECT_X = column("x", INTEGER);
    NumberColumn<Integer> SELECT_Y = column("y", INTEGER);
    TextColumn SELECT_Z = column("z", varchar(50));
    Table SELECTED = table("select_rows", SELECT_ID, SELECT_X, SELECT_Y, SELECT_Z);
    TableNumber<Integer> ID = SELECTED.column(SELECT_ID);

    private static void fillSelected(Sandbox sandbox) {
        sandbox.create(SELECTED);
        sandbox.fill(SELECTED, 1, 1, 2, "z1", 2, 2, 3, "z2", 3, 3, 4, "z3", 4, 4, 5, "z4");
    }

    private static Select<Integer> idWhere(int id) {
        return select(ID).where(ID.eq(id));
    }

    /** What was sent while the query ran. */
    private static List<BeforeExecute> sentBy(Sandbox sandbox, Query<Integer> query, Integer... expected) {
        List<BeforeExecute> sent = new ArrayList<>();
        try (var listening = sandbox.engine().events().on(BeforeExecute.class, sent::add)) {
            assertThat(listening).isNotNull();
            assertThat(sandbox.all(query)).containsExactlyInAnyOrder(expected);
        }
        assertThat(sent).hasSize(1);
        return sent;
    }

    @Test
    default void groupBy_takesAnExpressionThatIsSelected(Sandbox sandbox) {
        fillSelected(sandbox);
        var letter = SELECTED.column(SELECT_Z).substring(1, 1);

        assertThat(sandbox.all(select(letter, count()).groupBy(letter).orderBy(letter)))
                .containsExactly(new Row2<>("z", 4L));
    }

    @Test
    default void groupBy_takesALabelOfWhatHasParameters(Sandbox sandbox) {
        fillSelected(sandbox);
        var next = SELECTED.column(SELECT_X).plus(1).as("next_x");

        assertThat(sandbox.all(select(next, count()).groupBy(next).orderBy(next)))
                .containsExactly(new Row2<>(2, 1L), new Row2<>(3, 1L), new Row2<>(4, 1L), new Row2<>(5, 1L));
    }

    @Test
    @Tag("OrderByLabelTest.test_plain")
    default void orderBy_takesALabel(Sandbox sandbox) {
        fillSelected(sandbox);
        var label = SELECTED.column(SELECT_X).as("lx");

        assertThat(sandbox.all(select(label).orderBy(label))).containsExactly(1, 2, 3, 4);
    }

    @Test
    @Tag("OrderByLabelTest.test_plain_desc")
    default void orderBy_takesALabelDescending(Sandbox sandbox) {
        fillSelected(sandbox);
        var label = SELECTED.column(SELECT_X).as("lx");

        assertThat(sandbox.all(select(label).orderBy(label.desc()))).containsExactly(4, 3, 2, 1);
    }

    @Test
    @Tag("OrderByLabelTest.test_composed_int_desc")
    default void orderBy_takesTheLabelOfAnExpressionDescending(Sandbox sandbox) {
        fillSelected(sandbox);
        var label = SELECTED.column(SELECT_X).plus(SELECTED.column(SELECT_Y)).as("lx");

        assertThat(sandbox.all(select(label).orderBy(label.desc()))).containsExactly(9, 7, 5, 3);
    }

    @Test
    @Tag("OrderByLabelTest.test_group_by_composed")
    default void groupBy_takesALabelledExpression(Sandbox sandbox) {
        fillSelected(sandbox);
        var label = SELECTED.column(SELECT_X).plus(SELECTED.column(SELECT_Y)).as("lx");

        var groups = select(count(ID), label).groupBy(label).orderBy(label);

        assertThat(sandbox.all(groups))
                .containsExactly(new Row2<>(1L, 3), new Row2<>(1L, 5), new Row2<>(1L, 7), new Row2<>(1L, 9));
    }

    @Test
    @Requires(Feature.SCHEMAS)
    @Tag("SameNamedSchemaTableTest.test_simple_join_whereclause_only")
    default void tablesOfOneName_areToldApartByTheirSchemas(Sandbox sandbox) {
        sandbox.schema("kit_select");
        var other = SELECTED.in("kit_select");
        fillSelected(sandbox);
        sandbox.create(other);
        sandbox.fill(other, 2, 20, 30, "other", 9, 90, 90, "none");

        var joined = select(ID, other.column(SELECT_X)).where(ID.eq(other.column(SELECT_ID)));

        assertThat(sandbox.all(joined)).containsExactly(new Row2<>(2, 20));
    }

    @Test
    @Tag("CompoundSelectTest.test_plain_union")
    default void union_isSorted(Sandbox sandbox) {
        fillSelected(sandbox);

        assertThat(sandbox.all(idWhere(3).union(idWhere(2)).orderBy("id"))).containsExactly(2, 3);
    }

    @Test
    @Tag("CompoundSelectTest.test_select_from_plain_union")
    default void union_isSelectedFrom(Sandbox sandbox) {
        fillSelected(sandbox);
        var both = idWhere(2).union(idWhere(3)).subquery("both_rows");

        assertThat(sandbox.all(select(both.column(SELECT_ID)).orderBy(both.column(SELECT_ID))))
                .containsExactly(2, 3);
    }

    @Test
    @Requires(Feature.NESTED_SET_OPERATIONS)
    @Tag("CompoundSelectTest.test_limit_offset_selectable_in_unions")
    default void union_takesLimitedParts(Sandbox sandbox) {
        fillSelected(sandbox);
        var first = select(ID).where(ID.in(List.of(1, 2))).orderBy(ID).limit(1);
        var second = select(ID).where(ID.in(List.of(2, 3))).orderBy(ID.desc()).limit(1);

        assertThat(sandbox.all(first.union(second).orderBy("id"))).containsExactly(1, 3);
    }

    @Test
    @Requires(Feature.NESTED_SET_OPERATIONS)
    @Tag("CompoundSelectTest.test_order_by_selectable_in_unions")
    default void union_takesSortedParts(Sandbox sandbox) {
        fillSelected(sandbox);
        var union = idWhere(2).orderBy(ID).union(idWhere(3).orderBy(ID)).orderBy("id");

        assertThat(sandbox.all(union)).containsExactly(2, 3);
    }

    @Test
    @Tag("CompoundSelectTest.test_distinct_selectable_in_unions")
    default void union_takesDistinctParts(Sandbox sandbox) {
        fillSelected(sandbox);

        assertThat(sandbox.all(
                        idWhere(2).distinct().union(idWhere(3).distinct()).orderBy("id")))
                .containsExactly(2, 3);
    }

    @Test
    @Requires(Feature.NESTED_SET_OPERATIONS)
    @Tag("CompoundSelectTest.test_limit_offset_in_unions_from_alias")
    default void limitedUnion_isSelectedFrom(Sandbox sandbox) {
        fillSelected(sandbox);
        var both = idWhere(2)
                .orderBy(ID)
                .limit(1)
                .union(idWhere(3).orderBy(ID).limit(1))
                .subquery("both_rows");
        var id = both.column(SELECT_ID);

        assertThat(sandbox.all(select(id).where(id.gt(2)).orderBy(id))).containsExactly(3);
    }

    @Test
    @Tag("PostCompileParamsTest.test_execute")
    default void inlineParameter_standsInTheText(Sandbox sandbox) {
        fillSelected(sandbox);
        var query = select(ID).where(SELECTED.column(SELECT_X).eq(inlineParameter("wanted", INTEGER)));

        var sent = sentBy(sandbox, query.bind("wanted", 3), 3).get(0);

        assertThat(sent.values()).isEmpty();
        assertThat(sent.sql()).contains("= 3").doesNotContain("?");
    }

    @Test
    @Tag("PostCompileParamsTest.test_execute_expanding_plus_literal_execute")
    default void inlineList_standsInTheText(Sandbox sandbox) {
        fillSelected(sandbox);
        var query = select(ID).where(SELECTED.column(SELECT_X).in(inlineListParameter("wanted", INTEGER)));

        var sent =
                sentBy(sandbox, query.bind("wanted", List.of(1, 2, 3)), 1, 2, 3).get(0);

        assertThat(sent.values()).isEmpty();
        assertThat(sent.sql()).contains("IN (1, 2, 3)");
    }

    @Test
    @Requires(Feature.TUPLE_IN)
    @Tag("PostCompileParamsTest.test_execute_tuple_expanding_plus_literal_execute")
    default void inlineTuples_standInTheText(Sandbox sandbox) {
        fillSelected(sandbox);
        var pair = tuple(SELECTED.column(SELECT_X), SELECTED.column(SELECT_Y));
        var query = select(ID).where(pair.in(inlineRowsParameter("pairs")));

        var sent = sentBy(sandbox, query.bind("pairs", List.of(List.of(2, 3), List.of(4, 5))), 2, 4)
                .get(0);

        assertThat(sent.values()).isEmpty();
        assertThat(sent.sql()).contains("(2, 3)", "(4, 5)");
    }

    @Test
    @Requires(Feature.TUPLE_IN)
    @Tag("PostCompileParamsTest.test_execute_tuple_expanding_plus_literal_heterogeneous_execute")
    default void inlineMixedTuples_standInTheText(Sandbox sandbox) {
        fillSelected(sandbox);
        var pair = tuple(SELECTED.column(SELECT_X), SELECTED.column(SELECT_Z));
        var query = select(ID).where(pair.in(inlineRowsParameter("pairs")));

        var sent = sentBy(sandbox, query.bind("pairs", List.of(List.of(2, "z2"), List.of(4, "z4"))), 2, 4)
                .get(0);

        assertThat(sent.values()).isEmpty();
        assertThat(sent.sql()).contains("'z2'", "'z4'").doesNotContain("?");
    }

    private static String pairsInText(Sandbox sandbox) {
        var names = sandbox.dialect().identifiers();
        return "SELECT " + names.quote("id") + " FROM " + names.quote("select_rows") + " WHERE (" + names.quote("x")
                + ", " + names.quote("z") + ") IN :pairs";
    }

    @Test
    @Requires(Feature.TUPLE_IN)
    @Tag("ExpandingBoundInTest.test_bound_in_heterogeneous_two_tuple_text_bindparam")
    default void text_takesTuplesFromRows(Sandbox sandbox) {
        fillSelected(sandbox);
        var pairs = List.of(new Row2<>(2, "z2"), new Row2<>(3, "z3"), new Row2<>(4, "z1"));

        var query = text(pairsInText(sandbox)).bindRows("pairs", pairs).returns(Integer.class);

        assertThat(sandbox.all(query)).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    @Requires(Feature.TUPLE_IN)
    @Tag("ExpandingBoundInTest.test_bound_in_heterogeneous_two_tuple_text_bindparam_non_tuple")
    default void text_takesTuplesFromLists(Sandbox sandbox) {
        fillSelected(sandbox);
        var pairs = List.of(List.of(2, "z2"), List.of(3, "z3"), List.of(4, "z1"));

        var query = text(pairsInText(sandbox)).bindRows("pairs", pairs).returns(Integer.class);

        assertThat(sandbox.all(query)).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    @Requires(Feature.COMPUTED_STORED)
    @Tag("ComputedColumnTest.test_select_all")
    default void computedColumns_areRead(Sandbox sandbox) {
        var side = column("side", INTEGER);
        var its = table("squares", side).column(side);
        var area = column("area", INTEGER).computed(its.times(its));
        var around = column("around", INTEGER).computed(its.times(4));
        Table squares = table("squares", SELECT_ID, side, area, around);
        sandbox.create(squares);

        sandbox.run(insert(squares).set(SELECT_ID, 1).set(side, 10));
        sandbox.run(insert(squares).set(SELECT_ID, 2).set(side, 42));

        var all = selectRow(squares.column(SELECT_ID), squares.column(area), squares.column(around))
                .orderBy(squares.column(SELECT_ID));
        assertThat(sandbox.all(all))
                .extracting(row -> row.values())
                .containsExactly(List.of(1, 100, 40), List.of(2, 1764, 168));
    }

    @Test
    @Requires(Feature.IDENTITY)
    @Tag("IdentityColumnTest.test_select_all")
    default void identity_countsFromItsStartByItsStep(Sandbox sandbox) {
        var number = column("number", INTEGER)
                .identity(
                        Identity.ALWAYS.with(SequenceOptions.NONE.startingAt(42).by(5)))
                .primaryKey();
        Table numbers = table("identity_numbers", number, SELECT_Z);
        sandbox.create(numbers);

        sandbox.run(insert(numbers).set(SELECT_Z, "a"));
        sandbox.run(insert(numbers).set(SELECT_Z, "b"));

        assertThat(sandbox.all(
                        select(numbers.column(number), numbers.column(SELECT_Z)).orderBy(numbers.column(SELECT_Z))))
                .containsExactly(new Row2<>(42, "a"), new Row2<>(47, "b"));
    }

    @Test
    @Requires(Feature.IDENTITY)
    @Tag("IdentityColumnTest.test_insert_always_error")
    default void identityAlways_refusesAValue(Sandbox sandbox) {
        var number = column("number", INTEGER).identity(Identity.ALWAYS).primaryKey();
        Table numbers = table("identity_always", number, SELECT_Z);
        sandbox.create(numbers);

        assertThatThrownBy(() -> sandbox.run(insert(numbers).set(number, 200).set(SELECT_Z, "a")))
                .isInstanceOf(DatabaseException.class);
    }
}
