package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.listParameter;
import static dev.cinnabar.sql.Sql.nullOf;
import static dev.cinnabar.sql.Sql.raw;
import static dev.cinnabar.sql.Sql.rowsParameter;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.tuple;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.VARCHAR;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableNumber;
import dev.cinnabar.sql.TableText;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** IN lists of any size, of single values and of several at once. */
interface InListSuite {
    NumberColumn<Integer> LISTED_ID = column("id", INTEGER).primaryKey().autoincrement(false);
    NumberColumn<Integer> LISTED_X = column("x", INTEGER);
    NumberColumn<Integer> LISTED_Y = column("y", INTEGER);
    TextColumn LISTED_Z = column("z", varchar(50));
    Table LISTED = table("in_rows", LISTED_ID, LISTED_X, LISTED_Y, LISTED_Z);
    TableNumber<Integer> ID_OF_LISTED = LISTED.column(LISTED_ID);
    TableNumber<Integer> X = LISTED.column(LISTED_X);
    TableNumber<Integer> Y = LISTED.column(LISTED_Y);
    TableText Z = LISTED.column(LISTED_Z);

    private static void fillListed(Sandbox sandbox) {
        sandbox.create(LISTED);
        sandbox.fill(LISTED, 1, 1, 2, "z1", 2, 2, 3, "z2", 3, 3, 4, "z3", 4, 4, 5, "z4");
    }

    private static Select<Integer> where(Condition... conditions) {
        return select(ID_OF_LISTED).where(conditions).orderBy(ID_OF_LISTED);
    }

    private static void expect(Sandbox sandbox, Select<Integer> query, Integer... ids) {
        assertThat(sandbox.all(query)).isEqualTo(Arrays.asList(ids));
    }

    @Test
    @Tag("ExpandingBoundInTest.test_multiple_empty_sets_bindparam")
    default void twoEmptyLists_giveNoRows(Sandbox sandbox) {
        fillListed(sandbox);

        var query = where(X.in(listParameter("xs", INTEGER)), Z.in(listParameter("zs", VARCHAR)));

        expect(sandbox, query.bind("xs", List.of()).bind("zs", List.of()));
        expect(sandbox, query.bind("xs", List.of(1, 2)).bind("zs", List.of("z2")), 2);
    }

    @Test
    @Requires(Feature.TUPLE_IN)
    @Tag("ExpandingBoundInTest.test_empty_heterogeneous_tuples_bindparam")
    default void emptyListOfMixedTuples_givesNoRows(Sandbox sandbox) {
        fillListed(sandbox);

        var query = where(tuple(X, Z).in(rowsParameter("pairs")));

        expect(sandbox, query.bind("pairs", List.of()));
    }

    @Test
    @Requires(Feature.TUPLE_IN)
    @Tag("ExpandingBoundInTest.test_empty_homogeneous_tuples_bindparam")
    default void emptyListOfEqualTuples_givesNoRows(Sandbox sandbox) {
        fillListed(sandbox);

        var query = where(tuple(X, Y).in(rowsParameter("pairs")));

        expect(sandbox, query.bind("pairs", List.of()));
    }

    @Test
    @Requires(Feature.TUPLE_IN)
    @Tag("ExpandingBoundInTest.test_empty_homogeneous_tuples_direct")
    default void emptyTuplesAtOnce_giveNoRows(Sandbox sandbox) {
        fillListed(sandbox);

        expect(sandbox, where(tuple(X, Y).in(List.<List<?>>of())));
    }

    @Test
    @Tag("ExpandingBoundInTest.test_bound_in_scalar_bindparam")
    default void namedList_givesItsRows(Sandbox sandbox) {
        fillListed(sandbox);
        var query = where(X.in(listParameter("xs", INTEGER)));

        expect(sandbox, query.bind("xs", List.of(2, 3, 4)), 2, 3, 4);
        expect(sandbox, query.bind("xs", List.of(1)), 1);
    }

    @Test
    @Tag("ExpandingBoundInTest.test_bound_in_scalar_direct")
    default void list_givesItsRows(Sandbox sandbox) {
        fillListed(sandbox);

        expect(sandbox, where(X.in(List.of(2, 3, 4))), 2, 3, 4);
    }

    @Test
    @Tag("ExpandingBoundInTest.test_nonempty_in_plus_empty_notin")
    default void emptyNotIn_takesNothingFromAFilledIn(Sandbox sandbox) {
        fillListed(sandbox);

        expect(sandbox, where(X.in(List.of(2, 3)), ID_OF_LISTED.notIn(List.of())), 2, 3);
    }

    @Test
    @Tag("ExpandingBoundInTest.test_typed_str_in")
    default void typedText_isComparedWithAList(Sandbox sandbox) {
        fillListed(sandbox);
        var typed = raw(sandbox.dialect().identifiers().quote("z"), varchar(50));

        expect(
                sandbox,
                select(ID_OF_LISTED).where(typed.in(List.of("z2", "z3", "z4"))).orderBy(ID_OF_LISTED),
                2,
                3,
                4);
    }

    @Test
    @Tag("ExpandingBoundInTest.test_untyped_str_in")
    default void untypedText_isComparedWithAList(Sandbox sandbox) {
        fillListed(sandbox);
        var untyped = raw(sandbox.dialect().identifiers().quote("z"), VARCHAR);

        expect(
                sandbox,
                select(ID_OF_LISTED)
                        .where(untyped.in(List.of("z2", "z3", "z4")))
                        .orderBy(ID_OF_LISTED),
                2,
                3,
                4);
    }

    @Test
    @Requires(Feature.TUPLE_IN)
    @Tag("ExpandingBoundInTest.test_bound_in_two_tuple_bindparam")
    default void namedListOfPairs_givesItsRows(Sandbox sandbox) {
        fillListed(sandbox);
        var query = where(tuple(X, Y).in(rowsParameter("pairs")));

        expect(sandbox, query.bind("pairs", List.of(List.of(2, 3), List.of(3, 4), List.of(4, 5))), 2, 3, 4);
        expect(sandbox, query.bind("pairs", List.of(List.of(2, 4))));
    }

    @Test
    @Requires(Feature.TUPLE_IN)
    @Tag("ExpandingBoundInTest.test_bound_in_two_tuple_direct")
    default void listOfPairs_givesItsRows(Sandbox sandbox) {
        fillListed(sandbox);

        expect(sandbox, where(tuple(X, Y).in(List.of(List.of(2, 3), List.of(3, 4), List.of(4, 4)))), 2, 3);
    }

    @Test
    @Requires(Feature.TUPLE_IN)
    @Tag("ExpandingBoundInTest.test_bound_in_heterogeneous_two_tuple_bindparam")
    default void namedListOfMixedPairs_givesItsRows(Sandbox sandbox) {
        fillListed(sandbox);
        var query = where(tuple(X, Z).in(rowsParameter("pairs")));

        expect(sandbox, query.bind("pairs", List.of(List.of(2, "z2"), List.of(3, "z3"), List.of(4, "z1"))), 2, 3);
    }

    @Test
    @Tag("ExpandingBoundInTest.test_empty_set_against_integer_negation_bindparam")
    default void emptyNotIn_isTrueOfEveryNumber(Sandbox sandbox) {
        fillListed(sandbox);
        var query = where(X.notIn(listParameter("xs", INTEGER)));

        expect(sandbox, query.bind("xs", List.of()), 1, 2, 3, 4);
    }

    @Test
    @Tag("ExpandingBoundInTest.test_empty_set_against_string_direct")
    default void emptyIn_isFalseOfEveryText(Sandbox sandbox) {
        fillListed(sandbox);

        expect(sandbox, where(Z.in(List.of())));
    }

    @Test
    @Tag("ExpandingBoundInTest.test_empty_set_against_string_negation_direct")
    default void emptyNotIn_isTrueOfEveryText(Sandbox sandbox) {
        fillListed(sandbox);

        expect(sandbox, where(Z.notIn(List.of())), 1, 2, 3, 4);
    }

    @Test
    @Tag("ExpandingBoundInTest.test_null_in_empty_set_is_false_bindparam")
    default void nullInNamedEmptyList_isFalse(Sandbox sandbox) {
        var query = select(nullOf(INTEGER).in(listParameter("xs", INTEGER)).as("found"));

        assertThat(sandbox.all(query.bind("xs", List.of()))).containsExactly(false);
    }

    @Test
    @Tag("ExpandingBoundInTest.test_null_in_empty_set_is_false_direct")
    default void nullInEmptyList_isFalse(Sandbox sandbox) {
        assertThat(sandbox.all(select(nullOf(INTEGER).in(List.of()).as("found"))))
                .containsExactly(false);
    }
}
