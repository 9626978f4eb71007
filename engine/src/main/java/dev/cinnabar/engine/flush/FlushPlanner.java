package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.PendingRows;
import dev.cinnabar.engine.unit.Rows;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RelationEnds.Direction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * From what is pending to ordered steps: rows that others point at are inserted before them and deleted after them. A pure function:
 * it sends nothing and changes nothing. Used once.
 */
final class FlushPlanner {
    private final UnitOfWork unit;
    private final PendingRows pending;
    private final ForeignKeys keys;
    private final Pairs pairs;
    private final TableRanks ranks;
    private final Circles circles;

    FlushPlanner(UnitOfWork unit) {
        this.unit = unit;
        this.pending = unit.pending();
        this.keys = new ForeignKeys(unit);
        this.pairs = new Pairs(unit);
        this.ranks = TableRanks.of(pending);
        this.circles = new Circles(keys);
    }

    FlushSteps plan() {
        pending.fresh().forEach(this::read);
        for (Tracked row : pending.changed()) {
            if (!pending.deleted().contains(row)) {
                read(row);
            }
        }
        Set<Tracked> staying = staying();
        boolean onlyNew = staying.isEmpty() && pending.deleted().isEmpty();
        List<Step> steps = onlyNew ? onlyNew() : all(staying);
        return new FlushSteps(steps, keys, circles.later());
    }

    /** New rows alone take turns with no others. */
    private List<Step> onlyNew() {
        List<Step> steps = inserts();
        steps.addAll(circles.steps());
        steps.addAll(pairs.joins());
        return steps;
    }

    private List<Step> all(Set<Tracked> staying) {
        Collection<Tracked> kept = kept();
        Going going = new Going(unit, goingBeside(kept));
        Map<Tracked, Integer> levels = going.levels();
        Turns turns = new Turns(pending, keys, going, staying, circles);
        List<Step> steps = new ArrayList<>(pairs.parts());
        steps.addAll(partings(going.rows()));
        steps.addAll(deletes(kept, Map.of(), Step.Mark::new));
        steps.addAll(updates(turns.first(), turns));
        steps.addAll(going.releases());
        steps.addAll(deletes(turns.deletedSoon(), levels, Step.Delete::new));
        steps.addAll(updates(turns.second(), turns));
        steps.addAll(inserts());
        steps.addAll(updates(turns.last(), turns));
        steps.addAll(circles.steps());
        steps.addAll(pairs.joins());
        steps.addAll(deletes(turns.deletedLast(), levels, Step.Delete::new));
        return steps;
    }

    private void read(Tracked row) {
        keys.read(row);
        pairs.read(row);
    }

    private List<Step> inserts() {
        Map<Tracked, Integer> levels = circles.levels(pending.fresh());
        return together(ordered(pending.fresh(), levels), levels, Step.Insert::new);
    }

    /** By their tables, and within one by their levels. */
    private List<Tracked> ordered(Collection<Tracked> rows, Map<Tracked, Integer> levels) {
        List<Tracked> ordered = new ArrayList<>(rows);
        if (ordered.size() > 1) {
            ordered.sort(Comparator.<Tracked>comparingInt(
                            row -> ranks.of(row.mapping().type()))
                    .thenComparingInt(row -> levels.getOrDefault(row, 0)));
        }
        return ordered;
    }

    private Set<Tracked> staying() {
        if (pending.changed().isEmpty() && keys.rows().isEmpty()) {
            return Set.of();
        }
        Set<Tracked> rows = new LinkedHashSet<>(pending.changed());
        rows.addAll(keys.rows());
        pending.fresh().forEach(rows::remove);
        pending.deleted().forEach(rows::remove);
        return rows;
    }

    private List<Step> updates(Collection<Tracked> rows, Turns turns) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Tracked, Integer> levels = successions(rows, turns);
        return together(ordered(rows, levels), levels, Step.Update::new);
    }

    /** A row that takes the key of another waits until that one has a new key; so it is with unique values. */
    private Map<Tracked, Integer> successions(Collection<Tracked> rows, Turns turns) {
        RowLevels order = new RowLevels(rows);
        for (Tracked row : rows) {
            if (turns.values().areGiven()) {
                turns.values().giversTo(row).forEach(giver -> order.after(row, giver));
            }
            if (KeyChanges.changesKey(row)) {
                Object key = Objects.requireNonNull(row.mapping().keyOf(row.object()));
                Tracked holder = unit.identities().get(row.mapping(), key);
                if (holder != null) {
                    order.after(row, holder);
                }
            }
        }
        return order.levels();
    }

    /** Rows between deleted objects and others. */
    private static List<Step> partings(Collection<Tracked> deleted) {
        if (deleted.isEmpty()) {
            return List.of();
        }
        Map<Relation<?, ?>, List<Tracked>> going = new LinkedHashMap<>();
        for (Tracked row : deleted) {
            for (Relation<?, ?> relation : row.mapping().written()) {
                if (relation.ends().direction() == Direction.MANY_TO_MANY) {
                    going.computeIfAbsent(relation, any -> new ArrayList<>()).add(row);
                }
            }
        }
        List<Step> steps = new ArrayList<>();
        going.forEach((relation, rows) -> steps.add(new Step.PartAll(relation, rows)));
        return steps;
    }

    /** The rows that are deleted for the session, and stay: to mark them takes turns with nothing. */
    private Collection<Tracked> kept() {
        if (unit.mappings().deletions().areNone()) {
            return List.of();
        }
        Set<Tracked> kept = new Rows();
        pending.deleted().stream().filter(Tracked::staysMarked).forEach(kept::add);
        return kept;
    }

    private Collection<Tracked> goingBeside(Collection<Tracked> kept) {
        if (kept.isEmpty()) {
            return pending.deleted();
        }
        Set<Tracked> going = new Rows();
        going.addAll(pending.deleted());
        going.removeAll(kept);
        return going;
    }

    private List<Step> deletes(
            Collection<Tracked> going, Map<Tracked, Integer> levels, BiFunction<Mapping, List<Tracked>, Step> make) {
        if (going.isEmpty()) {
            return List.of();
        }
        List<Tracked> rows = ordered(going, levels);
        Collections.reverse(rows);
        return together(rows, levels, make);
    }

    /** Neighbours of one root and one level are one step. */
    private static List<Step> together(
            List<Tracked> rows, Map<Tracked, Integer> levels, BiFunction<Mapping, List<Tracked>, Step> make) {
        List<Step> steps = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= rows.size(); to++) {
            if (to == rows.size() || !belong(rows.get(from), rows.get(to), levels)) {
                steps.add(make.apply(rows.get(from).mapping(), rows.subList(from, to)));
                from = to;
            }
        }
        return steps;
    }

    private static boolean belong(Tracked one, Tracked other, Map<Tracked, Integer> levels) {
        return one.mapping().type().root() == other.mapping().type().root()
                && levels.getOrDefault(one, 0).equals(levels.getOrDefault(other, 0));
    }
}
