package dev.cinnabar.orm;

import dev.cinnabar.type.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Copies of an object's values that may change in place, as they were when they were handed out first or flushed last. Confined to the
 * thread of its object.
 */
final class Copies {
    private final Map<Integer, Object> bySlot = new HashMap<>();

    /** Those of all values that are there, whether or not they were handed out; null for none. */
    static @Nullable Copies of(Model object, @Nullable Copies known) {
        Copies all = new Copies();
        all.follow(known);
        for (int slot = 0; slot < object.type$().slots(); slot++) {
            all.keep(object, slot);
        }
        return all.bySlot.isEmpty() ? null : all;
    }

    /** All of them; where both have one, the second's. */
    static @Nullable Copies both(@Nullable Copies some, @Nullable Copies others) {
        Copies all = new Copies();
        all.follow(some);
        all.follow(others);
        return all.bySlot.isEmpty() ? null : all;
    }

    private void follow(@Nullable Copies others) {
        if (others != null) {
            bySlot.putAll(others.bySlot);
        }
    }

    /** Whether it is the first one there. */
    <T> boolean keep(int slot, SqlType<T> type, Object value) {
        boolean first = bySlot.isEmpty();
        bySlot.computeIfAbsent(slot, any -> copy(type, value));
        return first;
    }

    private void keep(Model object, int slot) {
        Attribute<?, ?> attribute = object.type$().attributeAt(slot);
        if (attribute != null && attribute.type().isMutable() && object.isLoaded$(slot)) {
            Object value = object.read$(slot);
            if (value != null) {
                keep(slot, attribute.type(), value);
            }
        }
    }

    @SuppressWarnings("unchecked") // the value stands behind an attribute of the type
    private static <T> Object copy(SqlType<T> type, Object value) {
        return type.copy((T) value);
    }

    /** What a value was, of which a copy is there; else what stands there. */
    @Nullable
    Object before(int slot, @Nullable Object now) {
        return bySlot.getOrDefault(slot, now);
    }

    void forget(int slot) {
        bySlot.remove(slot);
    }

    /** The slots whose values are not equal to their copies any more, and of which nobody knows that yet. */
    List<Integer> changed(Model object) {
        List<Integer> changed = new ArrayList<>();
        bySlot.forEach((slot, copy) -> {
            boolean known = object.isChanged(slot) || !object.isLoaded$(slot);
            if (!known && !Objects.deepEquals(copy, object.read$(slot))) {
                changed.add(slot);
            }
        });
        return changed;
    }

    /** What stands there now is what the database has. */
    void renew(Model object) {
        List<Integer> slots = List.copyOf(bySlot.keySet());
        bySlot.clear();
        slots.forEach(slot -> keep(object, slot));
    }
}
