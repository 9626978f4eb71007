package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.recursive;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Cte;
import dev.cinnabar.sql.Table;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Common table expressions. */
interface CteSuite {
    NumberColumn<Integer> NODE_ID = column("id", INTEGER).primaryKey().autoincrement(false);
    TextColumn NODE_DATA = column("data", varchar(50));
    NumberColumn<Integer> NODE_PARENT = column("parent_id", INTEGER);
    Table NODES = table("cte_nodes", NODE_ID, NODE_DATA, NODE_PARENT);
    Table OTHER_NODES = table("cte_other_nodes", NODE_ID, NODE_DATA, NODE_PARENT);

    private static void fillNodes(Sandbox sandbox) {
        sandbox.create(NODES, OTHER_NODES);
        sandbox.fill(NODES, 1, "d1", null, 2, "d2", 1, 3, "d3", 1, 4, "d4", 3, 5, "d5", 3);
    }

    private static Cte named(List<String> data) {
        return select(NODES.column(NODE_ID), NODES.column(NODE_DATA), NODES.column(NODE_PARENT))
                .where(NODES.column(NODE_DATA).in(data))
                .cte("some");
    }

    @Test
    @Requires(Feature.CTE)
    @Tag("CTETest.test_select_nonrecursive_round_trip")
    default void cte_isSelectedFrom(Sandbox sandbox) {
        fillNodes(sandbox);

        var some = named(List.of("d2", "d3", "d4"));
        var found = select(some.column(NODE_DATA)).where(some.column(NODE_DATA).in(List.of("d4", "d5")));

        assertThat(sandbox.all(found)).containsExactly("d4");
    }

    @Test
    @Requires({Feature.CTE, Feature.RECURSIVE_CTE})
    @Tag("CTETest.test_select_recursive_round_trip")
    default void recursiveCte_climbsToTheRoots(Sandbox sandbox) {
        fillNodes(sandbox);
        var parents = NODES.as("parents");

        var climb = recursive(
                "climb",
                select(NODES.column(NODE_ID), NODES.column(NODE_DATA), NODES.column(NODE_PARENT))
                        .where(NODES.column(NODE_DATA).in(List.of("d2", "d3", "d4"))),
                found -> {
                    var child = found.as("child");
                    return select(parents.column(NODE_ID), parents.column(NODE_DATA), parents.column(NODE_PARENT))
                            .from(parents)
                            .join(child, parents.column(NODE_ID).eq(child.column(NODE_PARENT)));
                });
        var data = climb.column(NODE_DATA);

        assertThat(sandbox.all(select(data).where(data.ne("d2")).orderBy(data.desc())))
                .containsExactly("d4", "d3", "d3", "d1", "d1", "d1");
    }

    @Test
    @Requires(Feature.CTE)
    @Tag("CTETest.test_insert_from_select_round_trip")
    default void insertFromSelect_readsCte(Sandbox sandbox) {
        fillNodes(sandbox);
        var some = named(List.of("d2", "d3", "d4"));

        sandbox.run(insert(OTHER_NODES)
                .from(
                        select(some.column(NODE_ID), some.column(NODE_DATA), some.column(NODE_PARENT)),
                        NODE_ID,
                        NODE_DATA,
                        NODE_PARENT));

        var data = OTHER_NODES.column(NODE_DATA);
        assertThat(sandbox.all(select(data).orderBy(data))).containsExactly("d2", "d3", "d4");
    }

    @Test
    @Requires({Feature.CTE, Feature.CTE_ON_CHANGE, Feature.DELETE_USING})
    @Tag("CTETest.test_delete_from_round_trip")
    default void deleteUsingCte_removesMatchingRows(Sandbox sandbox) {
        fillNodes(sandbox);
        var some = named(List.of("d2", "d3", "d4"));

        sandbox.run(delete(NODES).using(some).where(NODES.column(NODE_ID).eq(some.column(NODE_ID))));

        assertThat(sandbox.all(select(NODES.column(NODE_DATA)).orderBy(NODES.column(NODE_DATA))))
                .containsExactly("d1", "d5");
    }

    @Test
    @Requires({Feature.CTE, Feature.CTE_ON_CHANGE})
    @Tag("CTETest.test_delete_scalar_subq_round_trip")
    default void deleteByScalarSubqueryOverCte_removesMatchingRows(Sandbox sandbox) {
        fillNodes(sandbox);
        sandbox.fill(OTHER_NODES, 1, "d1", null, 2, "d2", 1, 3, "d3", 1, 4, "d4", 3, 5, "d5", 3);
        var some = named(List.of("d2", "d3", "d4"));
        var matching = select(some.column(NODE_ID))
                .where(some.column(NODE_ID).eq(OTHER_NODES.column(NODE_ID)))
                .scalar();

        sandbox.run(delete(OTHER_NODES).where(OTHER_NODES.column(NODE_ID).eq(matching)));

        assertThat(sandbox.all(select(OTHER_NODES.column(NODE_DATA)).orderBy(OTHER_NODES.column(NODE_DATA))))
                .containsExactly("d1", "d5");
    }
}
