package dev.cinnabar.engine.unit;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.schema.TableName;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a session by their keys: each row is here once, whatever kind its object is. It holds them strongly, those of a stream
 * only as long as somebody else does. Confined to the session's thread.
 */
public final class IdentityMap {
    private static final int FEW = 2; // most sessions meet few entities

    private final Map<EntityType<?>, Shelf> byRoot = new HashMap<>(FEW); // of objects, or of passing ones
    private @Nullable ReferenceQueue<Tracked> left; // made by the first of a stream

    /** An object that is here as long as somebody holds it. */
    private static final class Passing extends WeakReference<Tracked> {
        private final EntityType<?> root;
        private final Object key;

        private Passing(Object key, Tracked tracked, ReferenceQueue<Tracked> left) {
            super(tracked, left);
            this.root = root(tracked);
            this.key = key;
        }
    }

    public @Nullable Tracked get(Mapping mapping, Object key) {
        Shelf objects = byRoot.get(mapping.root());
        return objects == null ? null : object(objects.get(key));
    }

    /** Whether there may be an object of the entity, or of one with the same root. */
    public boolean hasAny(Mapping mapping) {
        Shelf objects = byRoot.get(mapping.root());
        return objects != null && !objects.isEmpty();
    }

    /** Whether it leaves when nobody holds it any more. */
    boolean isPassing(Tracked tracked) {
        Shelf objects = byRoot.get(root(tracked));
        return objects != null && tracked.key() != null && objects.get(tracked.key()) instanceof Passing;
    }

    private static @Nullable Tracked object(@Nullable Object held) {
        return held instanceof Passing passing ? passing.get() : (Tracked) held;
    }

    private static EntityType<?> root(Tracked tracked) {
        return tracked.mapping().root();
    }

    void put(Object key, Tracked tracked) {
        objects(root(tracked), key).put(key, tracked);
    }

    /** Takes an object that leaves when nobody holds it any more. */
    void putPassing(Object key, Tracked tracked) {
        ReferenceQueue<Tracked> queue = left == null ? new ReferenceQueue<>() : left;
        left = queue;
        forgetThoseThatLeft(queue);
        objects(root(tracked), key).put(key, new Passing(key, tracked, queue));
    }

    private Shelf objects(EntityType<?> root, Object key) {
        Shelf known = byRoot.get(root);
        return known != null ? known : byRoot.computeIfAbsent(root, any -> Shelf.of(key));
    }

    private void forgetThoseThatLeft(ReferenceQueue<Tracked> queue) {
        for (Reference<?> gone = queue.poll(); gone != null; gone = queue.poll()) {
            Passing passing = (Passing) gone;
            Shelf objects = objects(passing.root, passing.key);
            if (objects.get(passing.key) == passing) {
                objects.remove(passing.key);
            }
        }
    }

    void remove(Object key, Tracked tracked) {
        Shelf objects = byRoot.get(root(tracked));
        if (objects != null && object(objects.get(key)) == tracked) {
            objects.remove(key);
        }
    }

    /** The objects by their own entities. */
    public Map<Mapping, List<Tracked>> byMapping() {
        Map<Mapping, List<Tracked>> grouped = new LinkedHashMap<>();
        all().forEach(object -> grouped.computeIfAbsent(object.mapping(), any -> new ArrayList<>())
                .add(object));
        return grouped;
    }

    /** The objects of an entity and of its kinds. */
    public List<Tracked> of(Mapping mapping) {
        EntityType<?> type = mapping.type();
        List<Tracked> found = new ArrayList<>();
        byRoot.forEach((root, objects) -> {
            if (type.includes(root)) {
                add(objects, found, object -> true);
            } else if (root.includes(type)) {
                add(objects, found, object -> type.includes(object.mapping().type()));
            }
        });
        return found;
    }

    /** The objects that have a row in that table. */
    public List<Tracked> ofTable(TableName table) {
        List<Tracked> found = new ArrayList<>();
        byRoot.forEach((root, objects) -> {
            if (root.tableName().equals(table)) {
                add(objects, found, object -> true); // each has a row in the uppermost
            } else if (root.subtypes().stream()
                    .anyMatch(kind -> kind.tableName().equals(table))) {
                add(objects, found, object -> object.mapping().isIn(table));
            }
        });
        return found;
    }

    /** A list of one's own. */
    List<Tracked> all() {
        List<Tracked> all = new ArrayList<>();
        byRoot.values().forEach(objects -> add(objects, all, any -> true));
        return all;
    }

    private static void add(Shelf objects, List<Tracked> found, Predicate<Tracked> wanted) {
        objects.forEach(held -> {
            Tracked object = object(held);
            if (object != null && wanted.test(object)) {
                found.add(object);
            }
        });
    }

    void clear() {
        byRoot.clear();
    }
}
