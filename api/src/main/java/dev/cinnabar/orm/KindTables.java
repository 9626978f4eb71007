package dev.cinnabar.orm;

import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Sources;
import dev.cinnabar.sql.node.FromNode;
import java.util.Arrays;
import java.util.List;

/**
 * The tables of kinds that conditions on an entity name: what stands in them belongs to the same row, and is NULL where the row is not of
 * that kind. Stateless.
 */
final class KindTables {
    private KindTables() {}

    /** The query with those tables joined to the entity in its FROM. */
    static <R> Select<R> joined(Select<R> select, EntityType<?> entity, Condition... all) {
        List<FromNode> missing =
                Sources.of(Arrays.stream(all).map(Condition::node).toList());
        missing.removeAll(Sources.items(select.node().from()));
        return joined(select, entity, "", missing);
    }

    /** The query with those of the missing tables joined that are of the entity's kinds, beside its uppermost one by that alias. */
    static <R> Select<R> joined(Select<R> select, EntityType<?> entity, String alias, List<FromNode> missing) {
        Select<R> joined = select;
        for (EntityType<?> kind : missing.isEmpty() ? List.<EntityType<?>>of() : entity.subtypes()) {
            if (!kind.isConcrete() && missing.contains(kind.lineage().part().tableNode(alias))) {
                joined = kind.lineage().joinedTo(joined, alias);
            }
        }
        return joined;
    }
}
