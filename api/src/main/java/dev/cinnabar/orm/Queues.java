package dev.cinnabar.orm;

import dev.cinnabar.orm.access.EntityAccess;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.function.IntPredicate;

/** Members that came or went at the other end while their collection was not loaded. Confined to the thread of its object. */
final class Queues {
    private final Map<Integer, EntityAccess.Queue> bySlot = new HashMap<>();

    void add(int slot, Object member) {
        EntityAccess.Queue queue = queue(slot);
        if (!queue.removed().remove(member)) {
            queue.added().add(member);
        }
    }

    void remove(int slot, Object member) {
        EntityAccess.Queue queue = queue(slot);
        if (!queue.added().remove(member)) {
            queue.removed().add(member);
        }
    }

    private EntityAccess.Queue queue(int slot) {
        return bySlot.computeIfAbsent(
                slot, any -> new EntityAccess.Queue(new LinkedHashSet<>(), new LinkedHashSet<>()));
    }

    boolean isEmpty() {
        return bySlot.isEmpty();
    }

    EntityAccess.Queue at(int slot) {
        return bySlot.getOrDefault(slot, EntityAccess.Queue.EMPTY);
    }

    EntityAccess.Queue take(int slot) {
        EntityAccess.Queue queue = bySlot.remove(slot);
        return queue == null ? EntityAccess.Queue.EMPTY : queue;
    }

    /** Lets go of what waits for these lists. */
    void drop(IntPredicate slots) {
        bySlot.keySet().removeIf(slots::test);
    }

    Queues copy() {
        Queues copy = new Queues();
        copy.follow(this);
        return copy;
    }

    /** Takes in what has come and gone since. */
    void follow(Queues later) {
        later.bySlot.forEach((slot, queue) -> {
            queue.removed().forEach(member -> remove(slot, member));
            queue.added().forEach(member -> add(slot, member));
        });
    }
}
