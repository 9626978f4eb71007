package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Part;
import dev.cinnabar.engine.unit.Standing;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityChange.Kind;
import dev.cinnabar.result.Changed;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deletes the rows of objects of one root by their keys, from the lowest table up, and by their versions where they have one. */
final class Deleter {
    private final Sender sender;
    private final Standing standing;
    private final Telling telling;

    Deleter(Sender sender, Standing standing, Telling telling) {
        this.sender = sender;
        this.standing = standing;
        this.telling = telling;
    }

    void delete(List<Tracked> objects) {
        telling.before(Kind.DELETE, objects);
        telling.remember(Kind.DELETE, objects);
        telling.writing(Kind.DELETE, objects);
        TableRows.upwards(objects).stream()
                .filter(table -> !table.type().hasPassiveDeletes())
                .forEach(this::delete);
        objects.forEach(standing::removed);
        telling.after(Kind.DELETE, objects);
    }

    private void delete(TableRows table) {
        Part part = table.part(table.objects().get(0));
        Attribute<?, ?> version = Versions.of(table);
        List<Map<String, @Nullable Object>> rows =
                table.objects().stream().map(row -> values(row, part, version)).toList();
        Changed found = sender.change(
                Sql.delete(part.type().table()).where(where(part, version)),
                rows,
                () -> table.objects().get(0) + " is deleted");
        new Versions(sender).expect(table, List.of(), found);
    }

    private static Condition[] where(Part part, @Nullable Attribute<?, ?> version) {
        List<Condition> where = new ArrayList<>();
        part.key().forEach(key -> where.add(Parameters.is("old_", key)));
        if (version != null) {
            where.add(Parameters.is("old_", version));
        }
        return where.toArray(Condition[]::new);
    }

    private static Map<String, @Nullable Object> values(Tracked object, Part part, @Nullable Attribute<?, ?> version) {
        Map<String, @Nullable Object> values = new HashMap<>();
        Parameters.putKey(values, "old_", part.key(), object);
        if (version != null) {
            values.put("old_" + version.columnName(), object.stored(version.slot()));
        }
        return values;
    }
}
