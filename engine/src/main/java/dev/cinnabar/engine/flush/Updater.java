package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityChange.Kind;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.access.EntityAccess;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Update;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        List<Tracked> differing = objects.stream()
                .filter(object -> !Columns.toUpdate(object).isEmpty())
                .toList();
        telling.before(Kind.UPDATE, differing);
        Batches.byShape(objects, Columns::toUpdate, this::send);
        telling.after(Kind.UPDATE, differing);
    }

    private void send(List<Attribute<?, ?>> columns, List<Tracked> objects) {
        if (!columns.isEmpty()) {
            Mapping mapping = objects.get(0).mapping();
            List<Map<String, @Nullable Object>> rows =
                    objects.stream().map(object -> values(object, columns)).toList();
            long found = sender.change(statement(mapping, columns), rows, reason(objects, columns));
            versions.expect(objects, found);
        }
        objects.forEach(object -> settle(object, !columns.isEmpty()));
    }

    private static String reason(List<Tracked> objects, List<Attribute<?, ?>> columns) {
        String names = String.join(", ", columns.stream().map(Attribute::name).toList());
        return objects.get(0) + ": " + names + " changed";
    }

    private static Update<?> statement(Mapping mapping, List<Attribute<?, ?>> columns) {
        Update<Model> update = start(mapping);
        for (Attribute<?, ?> column : columns) {
            update = set(update, column);
        }
        Attribute<?, ?> version = mapping.version();
        List<Condition> where = new ArrayList<>();
        mapping.key().forEach(key -> where.add(Parameters.is("key_", key)));
        if (version != null) {
            update = set(update, version);
            where.add(Parameters.is("old_", version));
        }
        return update.where(where.toArray(Condition[]::new));
    }

    @SuppressWarnings("unchecked") // an update of any entity takes that entity's attributes
    private static Update<Model> start(Mapping mapping) {
        return (Update<Model>) (Update<?>) Sql.update(mapping.type().javaType());
    }

    @SuppressWarnings("unchecked")
    private static <T> Update<Model> set(Update<Model> update, Attribute<?, T> column) {
        return update.set((Attribute<Model, T>) column, Parameters.of("new_", column));
    }

    private static Map<String, @Nullable Object> values(Tracked object, List<Attribute<?, ?>> columns) {
        Map<String, @Nullable Object> values = new HashMap<>();
        columns.forEach(column -> values.put("new_" + column.columnName(), object.read(column.slot())));
        Parameters.putKey(values, "key_", object.mapping().key(), object);
        Attribute<?, ?> version = object.mapping().version();
        if (version != null) {
            values.put("old_" + version.columnName(), Versions.stored(object, version));
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
        if (sent) {
            object.mapping().follows().stream()
                    .filter(attribute -> !object.isChanged(attribute.slot()))
                    .forEach(attribute -> access.unload(object.object(), attribute.slot()));
        }
        Object old = Objects.requireNonNull(object.key());
        Object now = Objects.requireNonNull(object.mapping().keyOf(object.object()));
        unit.updated(object, now);
        if (!now.equals(old)) {
            new KeyChanges(unit).follow(object, old);
        }
    }
}
