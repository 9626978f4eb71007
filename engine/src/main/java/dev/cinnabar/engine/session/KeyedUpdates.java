package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Executes;
import dev.cinnabar.engine.execute.ChangedRows;
import dev.cinnabar.engine.flush.Parameters;
import dev.cinnabar.engine.flush.RowStatements;
import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.result.Changed;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Update;
import dev.cinnabar.sql.node.UpdateNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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
        return update.assignments().isEmpty()
                && update.where().isEmpty()
                && EntityType.behind(update.table().table()) != null;
    }

    Changed run(UpdateNode update, List<? extends Map<String, ?>> rows) {
        TableDefinition table = update.table().table();
        Mapping mapping = unit.mappings().of(Objects.requireNonNull(EntityType.behind(table)));
        List<? extends Map<String, ?>> all = rows.stream().map(table::byColumns).toList();
        long found = 0;
        int from = 0;
        while (from < all.size()) {
            int to = from + 1;
            while (to < all.size() && all.get(to).keySet().equals(all.get(from).keySet())) {
                to++;
            }
            found += send(mapping, all.subList(from, to));
            from = to;
        }
        return new ChangedRows(found, List.of());
    }

    private long send(Mapping mapping, List<? extends Map<String, ?>> rows) {
        Set<Attribute<?, ?>> named = named(mapping, rows.get(0).keySet());
        if (!named.containsAll(mapping.key())) {
            throw new UsageException(
                    ErrorCode.BAD_KEY,
                    "A row for the update of " + mapping + " names " + named + ", and not all of its key "
                            + mapping.key() + ".",
                    "give each row its key; to update by another condition, say where(…) in the update");
        }
        named.removeAll(mapping.key());
        long found = connection.execute(statement(mapping, named), rows).rowCount();
        if (unit.identities().hasAny(mapping)) {
            Set<String> columns = named.stream().map(Attribute::columnName).collect(Collectors.toSet());
            rows.forEach(row -> forget(mapping, row, columns));
        }
        return found;
    }

    private static Set<Attribute<?, ?>> named(Mapping mapping, Set<String> columns) {
        Set<Attribute<?, ?>> named = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>(columns);
        for (Attribute<?, ?> attribute : mapping.attributes()) {
            if (unknown.remove(attribute.columnName())) {
                named.add(attribute);
            }
        }
        if (!unknown.isEmpty()) {
            throw new UsageException(
                    ErrorCode.UNKNOWN_ATTRIBUTE,
                    mapping + " has no attribute '" + unknown.iterator().next() + "'.",
                    "name attributes as they are called in Java");
        }
        return named;
    }

    /** Its parameters are called as the columns. */
    private static Update<?> statement(Mapping mapping, Set<Attribute<?, ?>> named) {
        Update<Model> update = RowStatements.update(mapping);
        for (Attribute<?, ?> attribute : named) {
            update = RowStatements.set(update, attribute, Parameters.of("", attribute));
        }
        return update.where(mapping.key().stream()
                .<Condition>map(key -> Parameters.is("", key))
                .toArray(Condition[]::new));
    }

    /** What the session has of the row is read again when it is asked for. */
    private void forget(Mapping mapping, Map<String, ?> row, Set<String> columns) {
        Object key = mapping.key(part -> row.get(mapping.key().get(part).columnName()));
        Tracked held = key == null ? null : unit.identities().get(mapping, mapping.checkedKey(key));
        if (held != null) {
            unit.changingByStatement(held);
            held.forget(columns);
        }
    }
}
