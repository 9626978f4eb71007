package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityChange.Kind;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deletes the rows of objects of one entity by their keys, and by their versions where they have one. */
final class Deleter {
    private final Sender sender;
    private final UnitOfWork unit;
    private final Telling telling;

    Deleter(Sender sender, UnitOfWork unit, Telling telling) {
        this.sender = sender;
        this.unit = unit;
        this.telling = telling;
    }

    void delete(List<Tracked> objects) {
        Mapping mapping = objects.get(0).mapping();
        List<Map<String, @Nullable Object>> rows =
                objects.stream().map(Deleter::values).toList();
        telling.before(Kind.DELETE, objects);
        long found = sender.change(
                Sql.delete(mapping.type().javaType()).where(where(mapping)), rows, objects.get(0) + " is deleted");
        new Versions(sender).expect(objects, found);
        objects.forEach(unit::removed);
        telling.after(Kind.DELETE, objects);
    }

    private static Condition[] where(Mapping mapping) {
        List<Condition> where = new ArrayList<>();
        mapping.key().forEach(key -> where.add(Parameters.is("old_", key)));
        Attribute<?, ?> version = mapping.version();
        if (version != null) {
            where.add(Parameters.is("old_", version));
        }
        return where.toArray(Condition[]::new);
    }

    private static Map<String, @Nullable Object> values(Tracked object) {
        Map<String, @Nullable Object> values = new HashMap<>();
        Parameters.putKey(values, "old_", object.mapping().key(), object);
        Attribute<?, ?> version = object.mapping().version();
        if (version != null) {
            values.put("old_" + version.columnName(), object.stored(version.slot()));
        }
        return values;
    }
}
