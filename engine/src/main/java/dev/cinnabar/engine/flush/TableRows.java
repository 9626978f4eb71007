package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Part;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of objects in one table; objects of subclasses have rows in several. Immutable. */
record TableRows(EntityType<?> type, List<Tracked> objects) {
    TableRows {
        objects = List.copyOf(objects);
    }

    /** The tables of objects of one root, each with the objects in their order: a table comes after the one above it. */
    static List<TableRows> of(Collection<Tracked> objects) {
        EntityType<?> only = onlyTable(objects);
        return only == null ? several(objects) : List.of(new TableRows(only, List.copyOf(objects)));
    }

    /** The table that all of them stand in; null where there are more. */
    private static @Nullable EntityType<?> onlyTable(Collection<Tracked> objects) {
        EntityType<?> only = null;
        for (Tracked object : objects) {
            List<Part> parts = object.mapping().parts();
            EntityType<?> type = parts.get(0).type();
            if (parts.size() > 1 || only != null && only != type) {
                return null;
            }
            only = type;
        }
        return only;
    }

    private static List<TableRows> several(Collection<Tracked> objects) {
        Map<EntityType<?>, List<Tracked>> byTable = new LinkedHashMap<>();
        for (Tracked object : objects) {
            List<Part> parts = object.mapping().parts();
            for (int i = 0; i < parts.size(); i++) {
                byTable.computeIfAbsent(parts.get(i).type(), any -> new ArrayList<>())
                        .add(object);
            }
        }
        List<TableRows> all = new ArrayList<>();
        byTable.forEach((type, rows) -> all.add(new TableRows(type, rows)));
        return all;
    }

    /** The same from below: a table comes before the one above it. */
    static List<TableRows> upwards(Collection<Tracked> objects) {
        List<TableRows> all = new ArrayList<>(of(objects));
        Collections.reverse(all);
        return all;
    }

    boolean isRoot() {
        return type.root() == type;
    }

    /** The key of an object's row here while the tables are updated: below the uppermost one it has followed already. */
    List<?> key(Tracked object) {
        return isRoot()
                ? object.keyParts()
                : object.mapping().parts(Objects.requireNonNull(object.mapping().keyOf(object.object())));
    }

    /** What an object has in this table. */
    Part part(Tracked object) {
        return object.mapping().part(type);
    }
}
