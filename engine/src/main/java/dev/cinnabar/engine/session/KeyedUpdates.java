package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Executes;
import dev.cinnabar.engine.execute.ChangedRows;
import dev.cinnabar.engine.flush.Parameters;
import dev.cinnabar.engine.flush.RowStatements;
import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.mapping.Part;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.result.Changed;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Update;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.UpdateNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An update that says neither values nor conditions, for rows that bring both: each names its key, and the values of other attributes of
 * the same table. Rows in succession that name the same ones go together. Used once.
 */
final class KeyedUpdates {
    private final UnitOfWork unit;
    private final Executes connection;
    private final UpdateNode update;
    private final List<Node> where;
    private final Mapping mapping;
    private final Part part;

    /**
     * @param where what must hold for each of the rows beside their keys
     */
    KeyedUpdates(UnitOfWork unit, Executes connection, UpdateNode update, List<Node> where) {
        this.unit = unit;
        this.connection = connection;
        this.update = update;
        this.where = where;
        this.mapping = unit.mappings().of(Objects.requireNonNull(entity(update)));
        this.part = mapping.part(
                Objects.requireNonNull(EntityType.behind(update.table().table())));
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

    Changed run(List<? extends Map<String, ?>> rows) {
        List<? extends Map<String, ?>> all =
                rows.stream().map(update.table().table()::byColumns).toList();
        long found = 0;
        int from = 0;
        while (from < all.size()) {
            int to = from + 1;
            while (to < all.size() && all.get(to).keySet().equals(all.get(from).keySet())) {
                to++;
            }
            found += send(all.subList(from, to));
            from = to;
        }
        return ChangedRows.of(found);
    }

    private long send(List<? extends Map<String, ?>> rows) {
        Set<Attribute<?, ?>> named = named(rows.get(0).keySet());
        if (!named.containsAll(part.key())) {
            throw new UsageException(
                    ErrorCode.BAD_KEY,
                    "A row for the update of " + mapping + " names " + named + ", and not all of its key " + part.key()
                            + ".",
                    "give each row its key; to update by another condition, say where(…) in the update");
        }
        part.key().forEach(named::remove);
        long found = connection.execute(statement(named), rows).rowCount();
        if (unit.identities().hasAny(mapping)) {
            Set<String> columns = named.stream().map(Attribute::columnName).collect(Collectors.toSet());
            rows.forEach(row -> forget(row, columns));
        }
        return found;
    }

    private Set<Attribute<?, ?>> named(Set<String> columns) {
        Set<Attribute<?, ?>> named = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>(columns);
        for (Attribute<?, ?> attribute : part.columns()) {
            if (unknown.remove(attribute.columnName())) {
                named.add(attribute);
            }
        }
        if (!unknown.isEmpty()) {
            throw new UsageException(
                    ErrorCode.UNKNOWN_ATTRIBUTE,
                    mapping + " has no attribute '" + unknown.iterator().next() + "' in "
                            + part.type().tableName() + ".",
                    "name attributes as they are called in Java");
        }
        return named;
    }

    /** Its parameters are called as the columns. */
    private Update<?> statement(Set<Attribute<?, ?>> named) {
        Update<Model> rows = RowStatements.update(part);
        for (Attribute<?, ?> attribute : named) {
            rows = RowStatements.set(rows, attribute, Parameters.of("", attribute));
        }
        List<Condition> all = new ArrayList<>();
        where.forEach(condition -> all.add(Sql.condition(condition)));
        part.key().forEach(key -> all.add(Parameters.is("", key)));
        return rows.where(all.toArray(Condition[]::new));
    }

    /** What the session has of the row is read again when it is asked for. */
    private void forget(Map<String, ?> row, Set<String> columns) {
        Object key = mapping.key(at -> row.get(part.key().get(at).columnName()));
        Tracked held = key == null ? null : unit.identities().get(mapping, mapping.checkedKey(key));
        if (held != null) {
            unit.journals().sent(held);
            held.forget(part.type().tableName(), columns);
        }
    }
}
