package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.Keeping;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Objects that were given to a list with places from the other end, while it was not loaded: it is loaded now, since they stand behind all
 * that it holds. Used for one flush.
 */
final class AwaitedPlaces {
    private final UnitOfWork unit;
    private final boolean loads;

    /**
     * @param loads whether what is not loaded may be loaded; else they are counted from zero
     */
    AwaitedPlaces(UnitOfWork unit, boolean loads) {
        this.unit = unit;
        this.loads = loads;
    }

    void take() {
        for (Tracked row :
                Written.of(unit.pending(), mapping -> !mapping.relations().isEmpty())) {
            for (Relation<?, ?> relation : row.mapping().relations()) {
                if (row.isChanged(relation.slot()) && row.read(relation.slot()) instanceof Model owner) {
                    take(owner, relation.inverse());
                }
            }
        }
    }

    private void take(Model owner, @Nullable Relation<?, ?> list) {
        if (list == null || list.options().keeping().form() != Keeping.Form.PLACES) {
            return;
        }
        Tracked held = unit.held(owner);
        if (held != null && !held.isLoaded(list.slot())) {
            await(held, list);
        }
    }

    private void await(Tracked owner, Relation<?, ?> list) {
        if (loads) {
            unit.loadAnyway(owner, list.slot());
        } else {
            count(owner, list);
        }
    }

    private void count(Tracked owner, Relation<?, ?> list) {
        int slot = list.target().attribute(list.options().keeping().by()).slot();
        int place = 0;
        for (Object member :
                owner.mapping().access().queued(owner.object(), list.slot()).added()) {
            unit.mappings().access((Model) member).write((Model) member, slot, place);
            place++;
        }
    }
}
