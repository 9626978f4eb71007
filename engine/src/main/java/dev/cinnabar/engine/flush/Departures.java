package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Rows;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
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
        Written.of(unit.pending(), mapping -> !orphaning(mapping).isEmpty()).forEach(this::orphans);
        unit.pending().deleted().forEach(waiting::add);
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
        boolean stays = going.staysMarked();
        boolean deletes = relation.options().cascades(Cascade.DELETE);
        boolean points = !stays && relation.ends().direction() == Direction.ONE_TO_MANY;
        boolean left = relation.options().passiveDeletes() == PassiveDeletes.ALL
                && (!stays
                        || Tracked.isWriteOnly(relation)); // the database deletes nothing along with a row that stays
        if (!deletes && !points || left) {
            return;
        }
        for (Model member : members(going, relation)) {
            Tracked held = unit.held(member);
            if (held != null && deletes) {
                deleteAlong(going, held);
            }
            if (held != null && points && (staysBehind(held) || !deletes && held.state() != ObjectState.DELETED)) {
                release(going, held, relation);
            }
        }
    }

    private Collection<Model> members(Tracked going, Relation<?, ?> relation) {
        boolean left = !going.staysMarked() && relation.options().passiveDeletes() == PassiveDeletes.ON;
        if (!going.staysMarked() && mayHide(going, relation)) {
            going.mapping().access().unload(going.object(), relation.slot());
        }
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

    /** Whether a list may lack rows that are marked, and point at one that really goes. */
    private boolean mayHide(Tracked going, Relation<?, ?> relation) {
        return loads
                && relation.isToMany()
                && going.isLoaded(relation.slot())
                && !going.isChanged(relation.slot())
                && unit.mappings().of(relation.target()).deletion() != null;
    }

    private void deleteAlong(Tracked going, Tracked held) {
        boolean purges = going.isPurged();
        if (held.state() == ObjectState.DELETED) {
            if (purges && staysBehind(held)) {
                unit.purge(held.object());
                seen.remove(held);
                waiting.add(held);
            }
        } else if (purges && held.state() != ObjectState.PENDING) {
            unit.purge(held.object());
            waiting.add(held);
        } else if (!going.staysMarked() || !Marks.isMarked(held)) {
            delete(held);
        }
    }

    /** Whether it is about to be deleted, and its row stays. */
    private boolean staysBehind(Tracked held) {
        return held.staysMarked() && unit.pending().deleted().contains(held);
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
                checkEmptied(going, staying, columns.get(i));
                staying.mapping().access().write(staying.object(), slot, null);
            }
        }
        Relation<?, ?> inverse = relation.inverse();
        if (inverse != null && staying.isLoaded(inverse.slot()) && staying.read(inverse.slot()) == going.object()) {
            staying.mapping().access().write(staying.object(), inverse.slot(), null);
        }
    }

    /** A row that stays when it is deleted can point at nothing that really goes. */
    private static void checkEmptied(Tracked going, Tracked staying, Attribute<?, ?> column) {
        if (staying.state() == ObjectState.DELETED && !column.definition().isNullable()) {
            throw new UsageException(
                    ErrorCode.OBJECT_STATE,
                    "The row of " + going + " goes, and that of " + staying + " is kept and marked: it would point at"
                            + " nothing by " + column + ", which cannot be empty.",
                    "let rows of " + going.mapping() + " be kept, too, purge(…) what points at it, or let the column be"
                            + " null");
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
