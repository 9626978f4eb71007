package dev.cinnabar.orm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What objects have without asking the database, for whoever writes them down. Stateless; an object belongs to the thread of its session. */
public final class LoadedValues {
    private LoadedValues() {}

    /**
     * The attributes and relationships of an object that are loaded, by their names and in their order: null for NULL, a collection for
     * many. What is not loaded is not in it, and nothing is sent to find out. Of a value of several columns there is that value, under its
     * own name, where all of them are loaded.
     */
    public static Map<String, @Nullable Object> of(Model object) {
        return values(object, object.type$());
    }

    @SuppressWarnings("unchecked") // its own entity
    private static <E extends Model> Map<String, @Nullable Object> values(Model object, EntityType<E> type) {
        Map<Integer, Composite<E, ?>> composites = type.compositesBySlot();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int slot = 0; slot < type.slots(); slot++) {
            Composite<E, ?> composite = composites.get(slot);
            if (composite != null) {
                put(values, composite, (E) object);
            } else if (object.isLoaded$(slot)) {
                Object value = object.read$(slot);
                values.put(type.nameAt(slot), value == null ? null : object.watched$(slot, value));
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private static <E extends Model> void put(
            Map<String, @Nullable Object> values, Composite<E, ?> composite, E object) {
        Model model = object;
        boolean loaded = composite.attributes().stream().allMatch(attribute -> model.isLoaded$(attribute.slot()));
        if (loaded && !values.containsKey(composite.name())) {
            values.put(composite.name(), composite.of(object));
        }
    }
}
