package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Executes;
import dev.cinnabar.engine.execute.ChangedRows;
import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.result.Changed;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Update;
import dev.cinnabar.sql.node.UpdateNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An update that says neither values nor conditions, for rows that bring both: each names its key, and the values of other attributes.
 * Rows in succession that name the same ones go together. Used once.
 */
final class KeyedUpdates {
    private final UnitOfWork unit;
    private final Executes connection;

    KeyedUpdates(UnitOfWork unit, Executes connection) {
        this.unit = unit;
        this.connection = connection;
    }

    static boolean isOne(UpdateNode update) {
        return update.assignments().isEmpty() && entity(update) != null;
    }

    /** The entity that is updated; null if it is none, or if its rows are told by a condition. */
    private static @Nullable EntityType<?> entity(UpdateNode update) {
        EntityType<?> above = EntityType.behind(update.table().table());
        if (above == null || update.where().isEmpty()) {
            return above;
        }
        return above.subtypes().stream()
                .filter(kind -> update.where().equals(List.of(kind.restriction().node())))
                .findFirst()
                .orElse(null);
    }

    Changed run(UpdateNode update, List<? extends Map<String, ?>> rows) {
        Mapping mapping = unit.mappings().of(Objects.requireNonNull(entity(update)));
        long found = 0;
        int from = 0;
        while (from < rows.size()) {
            int to = from + 1;
            while (to < rows.size()
                    && rows.get(to).keySet().equals(rows.get(from).keySet())) {
                to++;
            }
            found += send(mapping, rows.subList(from, to));
            from = to;
        }
        return new ChangedRows(found, List.of());
    }

    private long send(Mapping mapping, List<? extends Map<String, ?>> rows) {
        Set<Attribute<?, ?>> named = rows.get(0).keySet().stream()
                .map(name -> attribute(mapping, name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!named.containsAll(mapping.key())) {
            throw new UsageException(
                    ErrorCode.BAD_KEY,
                    "A row for the update of " + mapping + " names " + named + ", and not all of its key "
                            + mapping.key() + ".",
                    "give each row its key; to update by another condition, say where(…) in the update");
        }
        named.removeAll(mapping.key());
        List<Map<String, @Nullable Object>> sets =
                rows.stream().map(row -> values(mapping, row)).toList();
        long found = connection.execute(statement(mapping, named), sets).rowCount();
        rows.forEach(row -> forget(mapping, row, named));
        return found;
    }

    private static Attribute<?, ?> attribute(Mapping mapping, String name) {
        return mapping.attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseGet(() -> mapping.attributes().stream()
                        .filter(attribute -> attribute.columnName().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new UsageException(
                                ErrorCode.UNKNOWN_ATTRIBUTE,
                                mapping + " has no attribute '" + name + "'.",
                                "name attributes as they are called in Java")));
    }

    private static Map<String, @Nullable Object> values(Mapping mapping, Map<String, ?> row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        row.forEach(
                (name, value) -> values.put("new_" + attribute(mapping, name).columnName(), value));
        return values;
    }

    private static Update<?> statement(Mapping mapping, Set<Attribute<?, ?>> named) {
        Update<Model> update = start(mapping);
        for (Attribute<?, ?> attribute : named) {
            update = set(update, attribute);
        }
        return update.where(mapping.key().stream().map(KeyedUpdates::given).toArray(Condition[]::new));
    }

    @SuppressWarnings("unchecked") // an update of any entity takes that entity's attributes
    private static Update<Model> start(Mapping mapping) {
        return (Update<Model>) (Update<?>) Sql.update(mapping.type().javaType());
    }

    @SuppressWarnings("unchecked")
    private static <T> Update<Model> set(Update<Model> update, Attribute<?, T> attribute) {
        return update.set((Attribute<Model, T>) attribute, parameter(attribute));
    }

    private static <T> Expression<T> parameter(Attribute<?, T> attribute) {
        return Sql.parameter("new_" + attribute.columnName(), attribute.type());
    }

    private static <T> Condition given(Attribute<?, T> key) {
        return key.eq(parameter(key));
    }

    /** What the session has of the row is read again when it is asked for. */
    private void forget(Mapping mapping, Map<String, ?> row, Set<Attribute<?, ?>> named) {
        Map<String, @Nullable Object> values = values(mapping, row);
        Object key =
                mapping.key(part -> values.get("new_" + mapping.key().get(part).columnName()));
        Tracked held = unit.identities().get(mapping, mapping.checkedKey(Objects.requireNonNull(key)));
        if (held != null) {
            unit.changingByStatement(held);
            held.forget(
                    mapping.type().tableName(),
                    named.stream().map(Attribute::columnName).collect(Collectors.toSet()));
        }
    }
}
