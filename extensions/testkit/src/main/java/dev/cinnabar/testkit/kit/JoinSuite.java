package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.truth;
import static dev.cinnabar.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.result.Row2;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.sql.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Joins. */
interface JoinSuite {
    NumberColumn<Integer> JOIN_ID = column("id", INTEGER).primaryKey().autoincrement(false);
    Table LEFT_SIDE = table("join_a", JOIN_ID);
    NumberColumn<Integer> JOIN_KEY = column("a_id", INTEGER).references(LEFT_SIDE, JOIN_ID);
    Table RIGHT_SIDE = table("join_b", JOIN_ID, JOIN_KEY);

    private static void fillSides(Sandbox sandbox) {
        sandbox.create(LEFT_SIDE, RIGHT_SIDE);
        sandbox.fill(LEFT_SIDE, 1, 2, 3, 4, 5);
        sandbox.fill(RIGHT_SIDE, 1, 1, 2, 1, 4, 2, 5, 3);
    }

    @Test
    @Tag("JoinTest.test_inner_join_fk")
    default void join_findsItsConditionInTheForeignKey(Sandbox sandbox) {
        fillSides(sandbox);

        var pairs = select(LEFT_SIDE.column(JOIN_ID), RIGHT_SIDE.column(JOIN_ID))
                .from(LEFT_SIDE)
                .join(RIGHT_SIDE)
                .orderBy(LEFT_SIDE.column(JOIN_ID), RIGHT_SIDE.column(JOIN_ID));

        assertThat(sandbox.all(pairs))
                .containsExactly(new Row2<>(1, 1), new Row2<>(1, 2), new Row2<>(2, 4), new Row2<>(3, 5));
    }

    @Test
    @Tag("JoinTest.test_inner_join_true")
    default void joinOnTruth_givesEveryPair(Sandbox sandbox) {
        fillSides(sandbox);

        var pairs = select(LEFT_SIDE.column(JOIN_ID), RIGHT_SIDE.column(JOIN_ID))
                .from(LEFT_SIDE)
                .join(RIGHT_SIDE, truth())
                .orderBy(LEFT_SIDE.column(JOIN_ID), RIGHT_SIDE.column(JOIN_ID));

        assertThat(sandbox.all(pairs)).hasSize(20).startsWith(new Row2<>(1, 1), new Row2<>(1, 2), new Row2<>(1, 4));
    }

    @Test
    @Tag("JoinTest.test_outer_join_fk")
    default void leftJoin_keepsRowsWithoutPartner(Sandbox sandbox) {
        fillSides(sandbox);

        var pairs = select(LEFT_SIDE.column(JOIN_ID), RIGHT_SIDE.column(JOIN_ID))
                .from(LEFT_SIDE)
                .leftJoin(RIGHT_SIDE)
                .orderBy(LEFT_SIDE.column(JOIN_ID), RIGHT_SIDE.column(JOIN_ID));

        assertThat(sandbox.all(pairs))
                .extracting(row -> row.v1() + " with " + row.v2())
                .containsExactly("1 with 1", "1 with 2", "2 with 4", "3 with 5", "4 with null", "5 with null");
    }
}
