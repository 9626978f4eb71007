package dev.cinnabar.engine.execute;

import dev.cinnabar.orm.EntityType;
import dev.cinnabar.sql.Sources;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.JoinKind;
import dev.cinnabar.sql.node.JoinNode;
import dev.cinnabar.sql.node.Junction;
import dev.cinnabar.sql.node.JunctionKind;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.TableNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of one entity, as they stand in FROM. Stateless. */
final class Parts {
    private Parts() {}

    /** Whether each row of the entity's own table comes with those above it: joins say so, and none keeps the row alone. */
    static boolean areTogether(EntityType<?> type, String alias, List<FromNode> from) {
        List<EntityType<?>> parts = type.parts();
        for (int i = 1; i < parts.size(); i++) {
            EntityType<?> lower = parts.get(i);
            TableNode upper = parts.get(i - 1).table(alias).node();
            if (from.stream().noneMatch(item -> isUnder(lower, upper, alias, item))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnder(EntityType<?> lower, TableNode upper, String alias, FromNode item) {
        return item instanceof JoinNode join
                && (joins(join, lower, upper, alias)
                        || isUnder(lower, upper, alias, join.left())
                        || isUnder(lower, upper, alias, join.right()));
    }

    private static boolean joins(JoinNode join, EntityType<?> lower, TableNode upper, String alias) {
        TableNode below = lower.table(alias).node();
        boolean right = has(join.left(), upper) && has(join.right(), below) && isKept(join.kind(), JoinKind.LEFT);
        boolean left = has(join.right(), upper) && has(join.left(), below) && isKept(join.kind(), JoinKind.RIGHT);
        return (right || left) && says(join.on(), lower.belongsAbove(alias).node());
    }

    private static boolean has(FromNode side, TableNode table) {
        return Sources.items(List.of(side)).contains(table);
    }

    private static boolean isKept(JoinKind kind, JoinKind side) {
        return kind == JoinKind.INNER || kind == side;
    }

    private static boolean says(@Nullable Node on, Node wanted) {
        return on != null && parts(on).containsAll(parts(wanted));
    }

    private static List<Node> parts(Node condition) {
        return condition instanceof Junction all && all.kind() == JunctionKind.AND ? all.parts() : List.of(condition);
    }
}
