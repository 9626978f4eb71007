package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityChange.Kind;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.access.EntityAccess;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Update;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Updates objects of one entity, only where a column has another value than it had; those that write the same columns go together. */
final class Updater {
    private final Sender sender;
    private final UnitOfWork unit;
    private final Telling telling;
    private final Versions versions;

    Updater(Sender sender, UnitOfWork unit, Telling telling) {
        this.sender = sender;
        this.unit = unit;
        this.telling = telling;
        this.versions = new Versions(sender);
    }

    void update(List<Tracked> objects) {
        List<Tracked> differing = objects.stream().filter(Updater::differs).toList();
        telling.before(Kind.UPDATE, differing);
        Set<Tracked> written = differing.stream()
                .filter(object -> !Columns.toUpdate(object).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Batches.byShape(objects, Columns::toUpdate, this::send);
        telling.after(Kind.UPDATE, List.copyOf(written));
        telling.told(
                Kind.UPDATE,
                differing.stream().filter(row -> !written.contains(row)).toList());
    }

    /** Whether anything is different: a list that changed is told of, although nothing is written for it here. */
    private static boolean differs(Tracked object) {
        return !Columns.toUpdate(object).isEmpty()
                || object.mapping().written().stream()
                        .anyMatch(relation -> relation.isToMany() && object.isChanged(relation));
    }

    private void send(List<Attribute<?, ?>> columns, List<Tracked> objects) {
        if (!columns.isEmpty()) {
            Mapping mapping = objects.get(0).mapping();
            versions.expect(objects, sent(mapping, columns, objects));
        }
        objects.forEach(object -> settle(object, !columns.isEmpty()));
    }

    /** A row that goes alone tells what the database set in it, where the database can; of others that is read when it is asked for. */
    private long sent(Mapping mapping, List<Attribute<?, ?>> columns, List<Tracked> objects) {
        List<Map<String, @Nullable Object>> rows =
                objects.stream().map(object -> values(object, columns)).toList();
        Tracked first = objects.get(0);
        Update<?> update = statement(mapping, columns, first);
        List<Attribute<?, ?>> renewed = Columns.renewed(first);
        if (objects.size() > 1 || renewed.isEmpty() || !sender.tellsUpdates()) {
            objects.forEach(
                    object -> renewed.forEach(attribute -> mapping.access().unload(object.object(), attribute.slot())));
            return sender.change(update, rows, reason(objects, columns));
        }
        List<@Nullable Object[]> told = sender.update(update, rows.get(0), renewed, reason(objects, columns));
        for (int i = 0; i < renewed.size() && told.size() == 1; i++) {
            mapping.access().load(first.object(), renewed.get(i).slot(), told.get(0)[i]);
        }
        return told.size();
    }

    private static String reason(List<Tracked> objects, List<Attribute<?, ?>> columns) {
        String names = String.join(", ", columns.stream().map(Attribute::name).toList());
        return objects.get(0) + ": " + names + " changed";
    }

    private static Update<?> statement(Mapping mapping, List<Attribute<?, ?>> columns, Tracked first) {
        Update<Model> update = RowStatements.update(mapping);
        for (Attribute<?, ?> column : columns) {
            Expression<?> computed = first.computed(column.slot());
            update = RowStatements.set(update, column, computed == null ? Parameters.of("new_", column) : computed);
        }
        Attribute<?, ?> version = mapping.version();
        List<Condition> where = new ArrayList<>();
        mapping.key().forEach(key -> where.add(Parameters.is("key_", key)));
        if (version != null) {
            update = RowStatements.set(update, version, Parameters.of("new_", version));
            where.add(Parameters.is("old_", version));
        }
        return update.where(where.toArray(Condition[]::new));
    }

    private static Map<String, @Nullable Object> values(Tracked object, List<Attribute<?, ?>> columns) {
        Map<String, @Nullable Object> values = new HashMap<>();
        columns.stream()
                .filter(column -> !Columns.isComputed(object, column))
                .forEach(column -> values.put("new_" + column.columnName(), object.read(column.slot())));
        Parameters.putKey(values, "key_", object.mapping().key(), object);
        Attribute<?, ?> version = object.mapping().version();
        if (version != null) {
            values.put("old_" + version.columnName(), object.stored(version.slot()));
            values.put("new_" + version.columnName(), Versions.next(object, version));
        }
        return values;
    }

    private void settle(Tracked object, boolean sent) {
        EntityAccess<Model> access = object.mapping().access();
        Attribute<?, ?> version = object.mapping().version();
        if (sent && version != null) {
            access.load(object.object(), version.slot(), Versions.next(object, version));
        }
        Object old = Objects.requireNonNull(object.key());
        Object now = Objects.requireNonNull(object.mapping().keyOf(object.object()));
        unit.updated(object, now);
        if (!now.equals(old)) {
            new KeyChanges(unit).follow(object, old);
        }
    }
}
