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
        List<FromNode> missing = null;
        for (FromNode item : Sources.items(select.node().from())) {
            EntityType<?> type = item instanceof TableNode table ? EntityType.behind(table.table()) : null;
            if (type == null || type.parent() != null || type.subtypes().isEmpty() || type.hasConcreteKinds()) {
                continue;
            }
            missing = missing == null ? missing(select, isJoined) : missing;
            for (EntityType<?> kind : missing.isEmpty() ? List.<EntityType<?>>of() : type.subtypes()) {
                joined = with(joined, kind, ((TableNode) item).alias(), missing);
            }
        }
        return joined;
    }

    private static List<FromNode> missing(Select<?> select, Predicate<FromNode> isJoined) {
        List<FromNode> missing = Sources.named(select.node());
        missing.removeAll(Sources.items(select.node().from()));
        missing.removeIf(isJoined);
        return missing;
    }

    private static <R> Select<R> with(Select<R> select, EntityType<?> kind, String alias, List<FromNode> missing) {
        if (!missing.contains(kind.table(alias).node())) {
            return select;
        }
        Select<R> joined = select;
        for (EntityType<?> part : kind.parts()) {
            if (!Sources.items(joined.node().from()).contains(part.table(alias).node())) {
                joined = joined.leftJoin(part.table(alias), part.belongsAbove(alias));
            }
        }
        return joined;
    }
}
