package dev.cinnabar.engine.unit;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of a session by their keys: each row is here once. It holds them strongly. Confined to the session's thread. */
public final class IdentityMap {
    private final Map<Mapping, Map<Object, Tracked>> byKey = new HashMap<>();

    public @Nullable Tracked get(Mapping mapping, Object key) {
        Map<Object, Tracked> objects = byKey.get(mapping);
        return objects == null ? null : objects.get(key);
    }

    void put(Object key, Tracked tracked) {
        byKey.computeIfAbsent(tracked.mapping(), any -> new HashMap<>()).put(key, tracked);
    }

    void remove(Object key, Tracked tracked) {
        Map<Object, Tracked> objects = byKey.get(tracked.mapping());
        if (objects != null) {
            objects.remove(key, tracked);
        }
    }

    /** The objects of the entities whose table that is. */
    public List<Tracked> ofTable(TableName table) {
        List<Tracked> found = new ArrayList<>();
        byKey.forEach((mapping, objects) -> {
            if (mapping.type().tableName().equals(table)) {
                found.addAll(objects.values());
            }
        });
        return found;
    }

    Collection<Tracked> all() {
        List<Tracked> all = new ArrayList<>();
        byKey.values().forEach(objects -> all.addAll(objects.values()));
        return all;
    }

    void clear() {
        byKey.clear();
    }
}
