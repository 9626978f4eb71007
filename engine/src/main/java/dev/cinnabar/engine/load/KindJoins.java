package dev.cinnabar.engine.load;

import dev.cinnabar.orm.EntityType;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Sources;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.TableNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * The tables of kinds of which a query names columns, while the uppermost table stands in its FROM: what stands in them belongs to the same
 * row, and is NULL where the row is not of that kind. Beside it they would be multiplied with each other. Stateless.
 */
final class KindJoins {
    private KindJoins() {}

    /**
     * The query with those tables joined.
     *
     * @param isJoined whether a table will be joined anyway
     */
    static <R> Select<R> in(Select<R> select, Predicate<FromNode> isJoined) {
        Select<R> joined = select;
        for (FromNode item : Sources.items(select.node().from())) {
            if (item instanceof TableNode table) {
                EntityType<?> type = EntityType.behind(table.table());
                joined = type == null || !hasKinds(type)
                        ? joined
                        : type.joinedKinds(joined, table, missing(select, isJoined));
            }
        }
        return joined;
    }

    private static boolean hasKinds(EntityType<?> type) {
        return type.parent() == null && !type.subtypes().isEmpty() && !type.hasConcreteKinds();
    }

    private static List<FromNode> missing(Select<?> select, Predicate<FromNode> isJoined) {
        List<FromNode> missing = Sources.named(select.node());
        missing.removeAll(Sources.items(select.node().from()));
        missing.removeIf(isJoined);
        return missing;
    }
}
