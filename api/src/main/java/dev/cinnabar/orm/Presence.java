package dev.cinnabar.orm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which objects a list holds. They are counted where a look through the list would take long; while a list is sorted, one may stand in it
 * twice.
 */
final class Presence {
    private static final int FEW = 16;

    private final List<?> members;
    private @Nullable Map<Object, Integer> counts;

    Presence(List<?> members) {
        this.members = members;
    }

    boolean has(@Nullable Object object) {
        return count(object) > 0;
    }

    /** How often it stands there. */
    int count(@Nullable Object object) {
        if (members.size() < FEW) {
            return counted(object);
        }
        if (counts == null) {
            counts = new HashMap<>();
            members.forEach(this::came);
        }
        return counts.getOrDefault(object, 0);
    }

    /** Without a stream: it is asked for each member that comes. */
    private int counted(@Nullable Object object) {
        int count = 0;
        for (int i = 0; i < members.size(); i++) {
            count += members.get(i) == object ? 1 : 0;
        }
        return count;
    }

    void came(Object object) {
        if (counts != null) {
            counts.merge(object, 1, Integer::sum);
        }
    }

    void went(Object object) {
        if (counts != null) {
            counts.computeIfPresent(object, (any, count) -> count == 1 ? null : count - 1);
        }
    }

    /** The list was filled anew. */
    void forget() {
        counts = null;
    }
}
