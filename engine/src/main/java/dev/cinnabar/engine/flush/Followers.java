package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Rows;
import dev.cinnabar.engine.unit.Tracked;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rows follow which, however far behind: found in time linear in both. Used for one flush. */
final class Followers {
    private Map<Tracked, List<Tracked>> of = Map.of(); // made by the first

    void add(Tracked row, Tracked follower) {
        of = of.isEmpty() ? new HashMap<>() : of;
        of.computeIfAbsent(row, any -> new ArrayList<>()).add(follower);
    }

    /** Those rows, and all that follow them. */
    Set<Tracked> from(Collection<Tracked> rows) {
        Set<Tracked> all = new Rows();
        all.addAll(rows);
        if (of.isEmpty()) {
            return all;
        }
        Deque<Tracked> next = new ArrayDeque<>(all);
        while (!next.isEmpty()) {
            for (Tracked follower : of.getOrDefault(next.remove(), List.of())) {
                if (all.add(follower)) {
                    next.add(follower);
                }
            }
        }
        return all;
    }
}
