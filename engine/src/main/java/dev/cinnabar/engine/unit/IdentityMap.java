package dev.cinnabar.engine.unit;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.schema.TableName;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a session by their keys: each row is here once. It holds them strongly, those of a stream only as long as somebody else
 * does. Confined to the session's thread.
 */
public final class IdentityMap {
    private final Map<Mapping, Map<Object, Object>> byKey = new HashMap<>(); // objects, or passing ones
    private final ReferenceQueue<Tracked> left = new ReferenceQueue<>();

    /** An object that is here as long as somebody holds it. */
    private static final class Passing extends WeakReference<Tracked> {
        private final Mapping mapping;
        private final Object key;

        private Passing(Object key, Tracked tracked, ReferenceQueue<Tracked> left) {
            super(tracked, left);
            this.mapping = tracked.mapping();
            this.key = key;
        }
    }

    public @Nullable Tracked get(Mapping mapping, Object key) {
        Map<Object, Object> objects = byKey.get(mapping);
        return objects == null ? null : object(objects.get(key));
    }

    /** Whether there may be an object of the entity. */
    public boolean hasAny(Mapping mapping) {
        Map<Object, Object> objects = byKey.get(mapping);
        return objects != null && !objects.isEmpty();
    }

    /** Whether it leaves when nobody holds it any more. */
    boolean isPassing(Tracked tracked) {
        Map<Object, Object> objects = byKey.get(tracked.mapping());
        return objects != null && tracked.key() != null && objects.get(tracked.key()) instanceof Passing;
    }

    private static @Nullable Tracked object(@Nullable Object held) {
        return held instanceof Passing passing ? passing.get() : (Tracked) held;
    }

    void put(Object key, Tracked tracked) {
        objects(tracked.mapping()).put(key, tracked);
    }

    /** Takes an object that leaves when nobody holds it any more. */
    void putPassing(Object key, Tracked tracked) {
        forgetThoseThatLeft();
        objects(tracked.mapping()).put(key, new Passing(key, tracked, left));
    }

    private Map<Object, Object> objects(Mapping mapping) {
        return byKey.computeIfAbsent(mapping, any -> new HashMap<>());
    }

    private void forgetThoseThatLeft() {
        for (Reference<?> gone = left.poll(); gone != null; gone = left.poll()) {
            Passing passing = (Passing) gone;
            objects(passing.mapping).remove(passing.key, passing);
        }
    }

    void remove(Object key, Tracked tracked) {
        Map<Object, Object> objects = byKey.get(tracked.mapping());
        if (objects != null && object(objects.get(key)) == tracked) {
            objects.remove(key);
        }
    }

    /** The objects of the entities whose table that is. */
    public List<Tracked> ofTable(TableName table) {
        List<Tracked> found = new ArrayList<>();
        byKey.forEach((mapping, objects) -> {
            if (mapping.type().tableName().equals(table)) {
                add(objects.values(), found);
            }
        });
        return found;
    }

    Collection<Tracked> all() {
        List<Tracked> all = new ArrayList<>();
        byKey.values().forEach(objects -> add(objects.values(), all));
        return all;
    }

    private static void add(Collection<Object> objects, List<Tracked> found) {
        for (Object held : objects) {
            Tracked object = object(held);
            if (object != null) {
                found.add(object);
            }
        }
    }

    void clear() {
        byKey.clear();
    }
}
