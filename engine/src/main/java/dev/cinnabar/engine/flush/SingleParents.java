package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RelationTrait;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Objects that belong to one parent at a time. It looks only where such a relationship was changed, and at what the session has loaded
 * of it. Used for one flush.
 */
record SingleParents(UnitOfWork unit) {
    void check() {
        Set<Relation<?, ?>> changed = new LinkedHashSet<>();
        for (Collection<Tracked> rows : List.of(unit.fresh(), unit.changed())) {
            rows.forEach(row -> row.mapping().written().stream()
                    .filter(relation -> relation.options().is(RelationTrait.SINGLE_PARENT) && row.isChanged(relation))
                    .forEach(changed::add));
        }
        changed.forEach(this::check);
    }

    private void check(Relation<?, ?> relation) {
        Map<Model, Tracked> parents = new HashMap<>(); // objects are equal only if they are the same
        for (Tracked owner : new ArrayList<>(unit.everything())) {
            boolean counts = owner.mapping().type() == relation.owner() && owner.state() != ObjectState.DELETED;
            for (Model member : counts ? owner.related(relation) : Set.<Model>of()) {
                Tracked other = parents.putIfAbsent(member, owner);
                if (other != null) {
                    throw two(relation, other, owner);
                }
            }
        }
    }

    private static UsageException two(Relation<?, ?> relation, Tracked one, Tracked other) {
        return new UsageException(
                ErrorCode.OBJECT_STATE,
                one + " and " + other + " share an object in " + relation + ", which belongs to one parent at a time.",
                "take it out of the one before it is given to the other, or leave singleParent out");
    }
}
