package dev.cinnabar.orm;

import dev.cinnabar.type.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies of an object's values that may change in place, as they were when they were handed out first or flushed last. Confined to the
 * thread of its object.
 */
final class Copies {
    private final Map<Integer, Object> bySlot = new HashMap<>();

    /** Those of all values that are there, whether or not they were handed out; null for none. */
    static @Nullable Copies of(Model object, @Nullable Copies known) {
        List<Attribute<?, ?>> mutable = object.type$().mutable();
        if (mutable.isEmpty()) {
            return null;
        }
        Copies all = new Copies();
        all.follow(known);
        mutable.forEach(attribute -> all.keep(object, attribute));
        return all.bySlot.isEmpty() ? null : all;
    }

    /** All of them; where both have one, the second's. */
    static @Nullable Copies both(@Nullable Copies some, @Nullable Copies others) {
        if (some == null && others == null) {
            return null;
        }
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

    private void keep(Model object, Attribute<?, ?> attribute) {
        Object value = object.isLoaded$(attribute.slot()) ? object.read$(attribute.slot()) : null;
        if (value != null && attribute.type().isMutable()) {
            keep(attribute.slot(), attribute.type(), value);
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

    /** The slots whose values are not the same as their copies any more, and of which nobody knows that yet. */
    List<Integer> changed(Model object) {
        List<Integer> changed = new ArrayList<>();
        bySlot.forEach((slot, copy) -> {
            boolean known = object.isChanged(slot) || !object.isLoaded$(slot);
            if (!known && !isSame(object, slot, copy)) {
                changed.add(slot);
            }
        });
        return changed;
    }

    private static boolean isSame(Model object, int slot, Object copy) {
        Attribute<?, ?> attribute = Objects.requireNonNull(object.type$().attributeAt(slot));
        return isSame(attribute.type(), copy, object.read$(slot));
    }

    @SuppressWarnings("unchecked") // both stand behind an attribute of the type, or did
    private static <T> boolean isSame(SqlType<T> type, Object copy, @Nullable Object now) {
        return now != null && type.isSame((T) copy, (T) now);
    }

    /** What stands there now is what the database has. */
    void renew(Model object) {
        Set<Integer> slots = Set.copyOf(bySlot.keySet());
        bySlot.clear();
        object.type$().mutable().stream()
                .filter(attribute -> slots.contains(attribute.slot()))
                .forEach(attribute -> keep(object, attribute));
    }
}
