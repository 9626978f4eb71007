package dev.cinnabar.engine.unit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an identity map holds of one entity, by key. Confined to the session's thread. */
interface Shelf {
    /** One for keys of that kind. */
    static Shelf of(Object key) {
        return key instanceof Long || key instanceof Integer || key instanceof Short
                ? new NumberedShelf()
                : new KeyedShelf(new HashMap<>());
    }

    @Nullable
    Object get(Object key);

    void put(Object key, Object value);

    void remove(Object key);

    boolean isEmpty();

    /** Tells of all that it holds, in no order that could be relied on. */
    void forEach(Consumer<Object> consumer);

    /** For keys of all kinds. */
    record KeyedShelf(Map<Object, Object> held) implements Shelf {
        @Override
        public @Nullable Object get(Object key) {
            return held.get(key);
        }

        @Override
        public void put(Object key, Object value) {
            held.put(key, value);
        }

        @Override
        public void remove(Object key) {
            held.remove(key);
        }

        @Override
        public boolean isEmpty() {
            return held.isEmpty();
        }

        @Override
        public void forEach(Consumer<Object> consumer) {
            held.values().forEach(consumer);
        }
    }
}
