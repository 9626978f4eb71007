package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Rows;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.PassiveDeletes;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RelationEnds.Direction;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What follows from objects that go: those that go with them, those that were taken out and belong nowhere any more, and those that stay
 * and point at nothing from now on. Used for one flush.
 */
final class Departures {
    private final UnitOfWork unit;
    private final boolean loads;
    private final Deque<Tracked> waiting = new ArrayDeque<>(0);
    private final Set<Tracked> seen = new Rows();

    /**
     * @param loads whether what is not loaded may be loaded
     */
    Departures(UnitOfWork unit, boolean loads) {
        this.unit = unit;
        this.loads = loads;
    }

    void follow() {
        Written.of(unit, mapping -> !orphaning(mapping).isEmpty()).forEach(this::orphans);
        unit.deleted().forEach(waiting::add);
        while (!waiting.isEmpty()) {
            Tracked going = waiting.remove();
            if (seen.add(going)) {
                known(going);
                going.mapping().written().forEach(relation -> follow(going, relation));
            }
        }
    }

    /** In which order rows of one table go is told by their keys, which may have been forgotten. */
    private void known(Tracked going) {
        for (Relation<?, ?> relation : going.mapping().written()) {
            if (loads
                    && relation.ends().direction() == Direction.MANY_TO_ONE
                    && relation.target().root() == going.mapping().type().root()) {
                relation.ends().nearAttributes().stream()
                        .filter(column -> !going.isLoaded(column.slot()) && !going.isChanged(column.slot()))
                        .forEach(column -> unit.loadAnyway(going, column.slot()));
            }
        }
    }

    private void follow(Tracked going, Relation<?, ?> relation) {
        boolean deletes = relation.options().cascades(Cascade.DELETE);
        boolean points = relation.ends().direction() == Direction.ONE_TO_MANY;
        if (!deletes && !points || relation.options().passiveDeletes() == PassiveDeletes.ALL) {
            return;
        }
        for (Model member : members(going, relation)) {
            Tracked held = unit.held(member);
            if (held == null || held.state() == ObjectState.DELETED) {
                continue;
            }
            if (deletes) {
                delete(held);
            } else {
                release(going, held, relation);
            }
        }
    }

    private Collection<Model> members(Tracked going, Relation<?, ?> relation) {
        boolean left = relation.options().passiveDeletes() == PassiveDeletes.ON;
        if (!going.isLoaded(relation.slot())) {
            if (left || !loads) {
                return List.of();
            }
            unit.loadAnyway(going, relation.slot());
        }
        Set<Model> all = going.related(relation);
        if (going.isChanged(relation.slot()) && !relation.options().cascades(Cascade.DELETE)) {
            all.addAll(going.relatedBefore(relation));
        }
        return all;
    }

    private void delete(Tracked held) {
        if (held.state() == ObjectState.PENDING) {
            unit.abandon(held);
        } else {
            unit.delete(held.object());
            waiting.add(held);
        }
    }

    /** The foreign key of one that stays is emptied, unless it points elsewhere by now. */
    private static void release(Tracked going, Tracked staying, Relation<?, ?> relation) {
        List<Attribute<?, ?>> columns = relation.ends().farAttributes();
        List<?> key = going.keyParts();
        for (int i = 0; i < columns.size(); i++) {
            int slot = columns.get(i).slot();
            if (!staying.isLoaded(slot) || Objects.equals(staying.read(slot), key.get(i))) {
                staying.mapping().access().write(staying.object(), slot, null);
            }
        }
        Relation<?, ?> inverse = relation.inverse();
        if (inverse != null && staying.isLoaded(inverse.slot()) && staying.read(inverse.slot()) == going.object()) {
            staying.mapping().access().write(staying.object(), inverse.slot(), null);
        }
    }

    // orphans

    private static List<Relation<?, ?>> orphaning(Mapping mapping) {
        return mapping.along(Cascade.DELETE_ORPHAN);
    }

    private void orphans(Tracked owner) {
        for (Relation<?, ?> relation : orphaning(owner.mapping())) {
            owner.taken(relation).forEach(member -> orphan(member, relation, owner));
        }
    }

    private void orphan(Model member, Relation<?, ?> relation, Tracked owner) {
        Tracked held = unit.held(member);
        if (held != null && held.state() != ObjectState.DELETED && !held.hasOther(relation, owner.object())) {
            delete(held);
        }
    }
}
