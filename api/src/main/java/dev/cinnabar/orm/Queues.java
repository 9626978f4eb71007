package dev.cinnabar.orm;

import dev.cinnabar.orm.access.EntityAccess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Members that came or went at the other end while their list was not loaded. Confined to the thread of its object. */
final class Queues {
    private final Map<Integer, EntityAccess.Queue> bySlot = new HashMap<>();

    void add(int slot, Object member) {
        EntityAccess.Queue queue = queue(slot);
        if (!drop(queue.removed(), member)) {
            queue.added().add(member);
        }
    }

    void remove(int slot, Object member) {
        EntityAccess.Queue queue = queue(slot);
        if (!drop(queue.added(), member)) {
            queue.removed().add(member);
        }
    }

    private EntityAccess.Queue queue(int slot) {
        return bySlot.computeIfAbsent(slot, any -> new EntityAccess.Queue(new ArrayList<>(), new ArrayList<>()));
    }

    static boolean drop(List<?> members, Object member) {
        return members.removeIf(present -> present == member);
    }

    EntityAccess.Queue at(int slot) {
        return bySlot.getOrDefault(slot, EntityAccess.Queue.EMPTY);
    }

    EntityAccess.Queue take(int slot) {
        EntityAccess.Queue queue = bySlot.remove(slot);
        return queue == null ? EntityAccess.Queue.EMPTY : queue;
    }
}
