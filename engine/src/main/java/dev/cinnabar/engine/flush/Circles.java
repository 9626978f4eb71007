package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows that wait for each other in a circle: one of their foreign keys is left empty when its row is inserted, and set when all of them
 * are there. Only a column that may be empty can be. Used for one flush.
 */
final class Circles {
    private final ForeignKeys keys;
    private Map<Tracked, Set<ForeignKeys.Target>> later = Map.of(); // made by the first that is

    Circles(ForeignKeys keys) {
        this.keys = keys;
    }

    /** The keys that are set later, by their rows. */
    Map<Tracked, Set<ForeignKeys.Target>> later() {
        return later;
    }

    /** The level of each row; circles are opened where that is needed. */
    Map<Tracked, Integer> levels(Collection<Tracked> rows) {
        if (keys.rows().isEmpty()) {
            return Map.of(); // none waits for another
        }
        rows.forEach(this::openSelf);
        while (true) {
            RowLevels order = new RowLevels(rows);
            rows.forEach(row -> edges(row, order));
            Map<Tracked, Integer> levels = order.levels();
            List<Tracked> stuck = order.stuck();
            if (stuck.isEmpty()) {
                return levels;
            }
            open(new HashSet<>(stuck), stuck);
        }
    }

    /** A row that points at itself knows its key only when it is there, unless the key was given. */
    private void openSelf(Tracked row) {
        for (ForeignKeys.Target target : keys.of(row)) {
            if (target.object() == row && row.mapping().keyOf(row.object()) == null) {
                postpone(row, target);
            }
        }
    }

    private void edges(Tracked row, RowLevels order) {
        for (ForeignKeys.Target target : keys.of(row)) {
            if (target.object() != null && !isLater(row, target)) {
                order.after(row, target.object());
            }
        }
    }

    private boolean isLater(Tracked row, ForeignKeys.Target target) {
        return later.getOrDefault(row, Set.of()).contains(target);
    }

    private void open(Set<Tracked> among, List<Tracked> stuck) {
        boolean opened = false;
        for (Tracked row : stuck) {
            for (ForeignKeys.Target target : keys.of(row)) {
                if (target.object() != null
                        && among.contains(target.object())
                        && target.isNullable()
                        && !isLater(row, target)) {
                    postpone(row, target);
                    opened = true;
                }
            }
        }
        if (!opened) {
            throw closed(stuck);
        }
    }

    private void postpone(Tracked row, ForeignKeys.Target target) {
        if (!target.isNullable()) {
            throw closed(List.of(row));
        }
        close(row, target);
    }

    private UsageException closed(List<Tracked> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> keys.of(row)
                .forEach(target -> columns.addAll(
                        target.columns().stream().map(Attribute::toString).toList())));
        return Words.circle("Rows wait for each other", columns, "so that it can be set when all rows are there");
    }

    /** The key of a row that is there is set when the new rows are, though the row is written before them. */
    void close(Tracked row, ForeignKeys.Target target) {
        if (later.isEmpty()) {
            later = new LinkedHashMap<>();
        }
        later.computeIfAbsent(row, any -> new LinkedHashSet<>()).add(target);
    }

    /** Sets the keys that were left empty. */
    List<Step> steps() {
        if (later.isEmpty()) {
            return List.of();
        }
        Map<List<Attribute<?, ?>>, List<Tracked>> byColumns = new LinkedHashMap<>();
        later.forEach((row, targets) -> targets.forEach(target -> byColumns
                .computeIfAbsent(target.columns(), any -> new ArrayList<>())
                .add(row)));
        List<Step> steps = new ArrayList<>();
        byColumns.forEach(
                (columns, rows) -> steps.add(new Step.Close(rows.get(0).mapping(), rows)));
        return steps;
    }
}
