package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.PendingRows;
import dev.cinnabar.engine.unit.Rows;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of the rows that are there already are written before the new ones, and which behind them. Before them go those that give up a
 * unique value which another row takes, and those whose keys change, at which new ones may point; behind them those that point at a new
 * row. One that gives its value to a new row and points at one goes twice. Used for one flush.
 */
final class Turns {
    private final PendingRows pending;
    private final Going going;
    private final ForeignKeys keys;
    private final UniqueValues values;
    private final Followers takers = new Followers();
    private final Followers givers = new Followers();
    private final Set<Tracked> open; // written before the new rows, at which they point when those are there
    private final Set<Tracked> late;
    private final Set<Tracked> deletedSoon;
    private final List<Tracked> first = new ArrayList<>();
    private final List<Tracked> second = new ArrayList<>();
    private final List<Tracked> last = new ArrayList<>();

    Turns(PendingRows pending, ForeignKeys keys, Going going, Set<Tracked> staying, Circles circles) {
        this.pending = pending;
        this.going = going;
        this.keys = keys;
        this.values = new UniqueValues(going.rows(), keys, staying);
        Set<Tracked> wanted = new Rows();
        if (values.areGiven()) {
            for (Collection<Tracked> rows : List.of(pending.fresh(), staying)) {
                rows.forEach(row -> values.giversTo(row).forEach(giver -> takes(row, giver, wanted)));
            }
        }
        Set<Tracked> pointing = pointing(staying);
        Set<Tracked> halves = halves(pointing);
        halves.forEach(row -> keys.of(row).stream().filter(this::isNew).forEach(target -> circles.close(row, target)));
        this.open = halves;
        pointing.removeAll(halves);
        this.late = takers.from(pointing);
        this.deletedSoon = going.upTo(free(wanted, staying));
        share(staying);
    }

    /** Those of them that can go soon: a row that changes behind them may point at one until then, and nothing keeps the others. */
    private Set<Tracked> free(Set<Tracked> wanted, Set<Tracked> staying) {
        if (wanted.isEmpty()) {
            return wanted;
        }
        Set<Tracked> behind = takers.from(wanted);
        behind.addAll(late);
        behind.addAll(open);
        behind.retainAll(staying);
        Set<Tracked> free = new LinkedHashSet<>(wanted);
        free.removeAll(going.heldBy(behind));
        return free;
    }

    private void takes(Tracked row, Tracked giver, Set<Tracked> wanted) {
        takers.add(giver, row);
        givers.add(row, giver);
        if (going.rows().contains(giver)) {
            wanted.add(giver);
        }
    }

    private void share(Set<Tracked> staying) {
        Set<EntityType<?>> growing = new HashSet<>();
        pending.fresh().forEach(row -> growing.add(row.mapping().type().root()));
        Set<Tracked> afterDeleted = takers.from(deletedSoon);
        for (Tracked row : staying) {
            boolean comesToo = growing.contains(row.mapping().type().root())
                    || !deletedSoon.isEmpty()
                    || KeyChanges.changesKey(row);
            List<Tracked> turn = !comesToo || late.contains(row) ? last : afterDeleted.contains(row) ? second : first;
            turn.add(row);
        }
    }

    private Set<Tracked> halves(Set<Tracked> pointing) {
        Set<Tracked> halves = new Rows();
        if (!pointing.isEmpty()) {
            halves.addAll(pointing);
            halves.retainAll(givers.from(pending.fresh()));
        }
        return halves;
    }

    private Set<Tracked> pointing(Set<Tracked> staying) {
        Set<Tracked> pointing = new Rows();
        for (Tracked row : staying) {
            if (pointsAtNewRow(row)) {
                pointing.add(row);
            }
        }
        return pointing;
    }

    private boolean pointsAtNewRow(Tracked row) {
        for (ForeignKeys.Target target : keys.of(row)) {
            if (isNew(target)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNew(ForeignKeys.Target target) {
        return target.object() != null && pending.fresh().contains(target.object());
    }

    UniqueValues values() {
        return values;
    }

    /** The rows that change before any is deleted. */
    List<Tracked> first() {
        return first;
    }

    /** The rows that are deleted before new ones come. */
    Collection<Tracked> deletedSoon() {
        return deletedSoon;
    }

    /** The rows that take a value of one that is deleted. */
    List<Tracked> second() {
        return second;
    }

    /** The rows that change when the new ones are there. */
    List<Tracked> last() {
        return last;
    }

    /** The rows that are deleted when all others are written. */
    Collection<Tracked> deletedLast() {
        if (deletedSoon.isEmpty()) {
            return going.rows();
        }
        Set<Tracked> others = new LinkedHashSet<>(going.rows());
        others.removeAll(deletedSoon);
        return others;
    }
}
