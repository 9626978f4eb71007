package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.PendingRows;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.TableName;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * In which order tables are written: a table after those that its foreign keys name; the tables of a root and its kinds are written
 * together. Tables that name each other in a circle have one rank; their rows decide among themselves. By Tarjan's search for strongly connected components, which finds them in that order.
 */
final class TableRanks {
    private static final TableRanks ONE = new TableRanks(List.of());

    private final Map<TableName, TableName> roots = new HashMap<>();
    private final Map<TableName, Set<EntityType<?>>> parts = new LinkedHashMap<>();
    private final Map<TableName, Integer> index = new HashMap<>();
    private final Map<TableName, Integer> low = new HashMap<>();
    private final Map<TableName, Integer> rank = new HashMap<>();
    private final Deque<TableName> path = new ArrayDeque<>();
    private int ranks;

    /** The tables of what is pending; of one entity alone there is nothing to rank. */
    static TableRanks of(PendingRows pending) {
        List<Collection<Tracked>> all = List.of(pending.fresh(), pending.changed(), pending.deleted());
        return isOne(all) ? ONE : new TableRanks(entities(all));
    }

    private static boolean isOne(List<Collection<Tracked>> pending) {
        EntityType<?> only = null;
        for (Collection<Tracked> rows : pending) {
            for (Tracked row : rows) {
                EntityType<?> type = row.mapping().type();
                if (only != null && only != type) {
                    return false;
                }
                only = type;
            }
        }
        return true;
    }

    private static Set<EntityType<?>> entities(List<Collection<Tracked>> pending) {
        Set<EntityType<?>> types = new LinkedHashSet<>();
        pending.forEach(rows -> rows.forEach(row -> types.add(row.mapping().type())));
        return types;
    }

    private TableRanks(Collection<EntityType<?>> involved) {
        involved.forEach(type -> type.parts().forEach(part -> {
            roots.put(part.tableName(), type.root().tableName());
            parts.computeIfAbsent(type.root().tableName(), any -> new LinkedHashSet<>())
                    .add(part);
        }));
        parts.keySet().forEach(this::visit);
    }

    int of(EntityType<?> type) {
        return rank.getOrDefault(type.root().tableName(), 0);
    }

    private void visit(TableName table) {
        if (index.containsKey(table)) {
            return;
        }
        index.put(table, index.size());
        low.put(table, known(index, table));
        path.push(table);
        for (EntityType<?> part : Objects.requireNonNull(parts.get(table))) {
            for (ForeignKey key : part.table().foreignKeys()) {
                TableName target = roots.get(key.target());
                if (target != null) {
                    follow(table, target);
                }
            }
        }
        if (known(low, table) == known(index, table)) {
            component(table);
        }
    }

    private static int known(Map<TableName, Integer> numbers, TableName table) {
        return Objects.requireNonNull(numbers.get(table));
    }

    private void follow(TableName from, TableName to) {
        if (!index.containsKey(to)) {
            visit(to);
            low.merge(from, known(low, to), Math::min);
        } else if (!rank.containsKey(to)) {
            low.merge(from, known(index, to), Math::min);
        }
    }

    private void component(TableName root) {
        TableName member;
        do {
            member = path.pop();
            rank.put(member, ranks);
        } while (!member.equals(root));
        ranks++;
    }
}
