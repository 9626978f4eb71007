package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * In which order rows are written whose tables depend on each other or on themselves: each gets a level above all rows that it waits for.
 * By Kahn's algorithm, in time linear in rows and edges, and without recursion.
 */
final class RowLevels {
    private final Collection<Tracked> rows;
    private Map<Tracked, List<Tracked>> waiting = Map.of(); // made by the first that waits: most rows wait for none
    private Map<Tracked, Integer> open = Map.of();

    RowLevels(Collection<Tracked> rows) {
        this.rows = rows;
    }

    /** The row waits for the other; nothing happens if the other is not among the rows. */
    void after(Tracked row, Tracked other) {
        if (open.isEmpty()) {
            waiting = new HashMap<>();
            open = new LinkedHashMap<>();
            rows.forEach(each -> open.put(each, 0));
        }
        if (row != other && open.containsKey(other) && open.containsKey(row)) {
            waiting.computeIfAbsent(other, any -> new ArrayList<>()).add(row);
            open.merge(row, 1, Integer::sum);
        }
    }

    /** The levels of rows that can be written, where they are not 0; what is left waits in circles. */
    Map<Tracked, Integer> levels() {
        if (waiting.isEmpty()) {
            return Map.of();
        }
        Map<Tracked, Integer> levels = new HashMap<>();
        Deque<Tracked> free = new ArrayDeque<>();
        open.forEach((row, count) -> {
            if (count == 0) {
                free.add(row);
            }
        });
        while (!free.isEmpty()) {
            Tracked done = free.remove();
            for (Tracked row : waiting.getOrDefault(done, List.of())) {
                levels.merge(row, levels.getOrDefault(done, 0) + 1, Math::max);
                if (open.merge(row, -1, Integer::sum) == 0) {
                    free.add(row);
                }
            }
        }
        return levels;
    }

    /** The rows that wait for each other in circles, and those behind them; call {@link #levels} first. */
    List<Tracked> stuck() {
        if (waiting.isEmpty()) {
            return List.of();
        }
        return open.entrySet().stream()
                .filter(row -> row.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
