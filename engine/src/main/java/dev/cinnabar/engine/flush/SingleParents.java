package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Relation;
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
        List<Tracked> owners =
                Written.of(unit.pending(), mapping -> !mapping.singleParents().isEmpty());
        if (!owners.isEmpty()) {
            changed(owners).forEach(this::check);
        }
    }

    private static Set<Relation<?, ?>> changed(List<Tracked> owners) {
        Set<Relation<?, ?>> changed = new LinkedHashSet<>();
        for (Tracked row : owners) {
            for (Relation<?, ?> relation : row.mapping().singleParents()) {
                if (row.isChanged(relation)) {
                    changed.add(relation);
                }
            }
        }
        return changed;
    }

    private void check(Relation<?, ?> relation) {
        Map<Model, Tracked> parents = new HashMap<>(); // objects are equal only if they are the same
        for (Tracked owner : owners(unit.mappings().of(relation.owner()))) {
            for (Model member : owner.members(relation)) {
                Tracked other = parents.putIfAbsent(member, owner);
                if (other != null) {
                    throw two(relation, other, owner);
                }
            }
        }
    }

    /** The objects of an entity and its kinds that stay, and those that are new. */
    private List<Tracked> owners(Mapping mapping) {
        List<Tracked> owners = unit.identities().of(mapping);
        owners.removeIf(owner -> owner.state() == ObjectState.DELETED);
        unit.pending().fresh().stream()
                .filter(row -> mapping.type().includes(row.mapping().type()))
                .forEach(owners::add);
        return owners;
    }

    private static UsageException two(Relation<?, ?> relation, Tracked one, Tracked other) {
        return new UsageException(
                ErrorCode.OBJECT_STATE,
                one + " and " + other + " share an object in " + relation + ", which belongs to one parent at a time.",
                "take it out of the one before it is given to the other, or leave singleParent out");
    }
}
