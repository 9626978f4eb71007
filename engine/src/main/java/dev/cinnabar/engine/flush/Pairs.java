package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RelationEnds.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows that come and go in tables between two entities. Both ends say the same; each row is counted once. Used for one flush. */
final class Pairs {
    private final UnitOfWork unit;
    private final Map<Relation<?, ?>, Set<Pair>> joined = new LinkedHashMap<>();
    private final Map<Relation<?, ?>, Set<Pair>> parted = new LinkedHashMap<>();

    Pairs(UnitOfWork unit) {
        this.unit = unit;
    }

    void read(Tracked owner) {
        for (Relation<?, ?> relation : owner.mapping().written()) {
            if (owner.isChanged(relation) && relation.ends().direction() == Direction.MANY_TO_MANY) {
                read(owner, relation);
            }
        }
    }

    private void read(Tracked owner, Relation<?, ?> relation) {
        boolean isNew = owner.key() == null;
        Set<Model> before = isNew ? Set.of() : owner.relatedBefore(relation);
        for (Model member : owner.members(relation)) {
            if (!before.contains(member)) {
                join(owner, relation, Words.held(unit, owner, relation, member));
            }
        }
        if (!isNew) {
            owner.taken(relation)
                    .forEach(member -> add(parted, relation, owner, Words.held(unit, owner, relation, member)));
        }
    }

    private void join(Tracked owner, Relation<?, ?> relation, Tracked member) {
        if (!unit.pending().deleted().contains(member)) { // no row may point at what goes
            add(joined, relation, owner, member);
        }
    }

    private static void add(Map<Relation<?, ?>, Set<Pair>> all, Relation<?, ?> relation, Tracked owner, Tracked other) {
        Relation<?, ?> inverse = relation.inverse();
        boolean first = inverse == null || relation.toString().compareTo(inverse.toString()) <= 0;
        all.computeIfAbsent(first ? relation : inverse, any -> new LinkedHashSet<>())
                .add(first ? new Pair(owner, other) : new Pair(other, owner));
    }

    List<Step> parts() {
        if (parted.isEmpty()) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        parted.forEach((relation, pairs) -> steps.add(new Step.Part(relation, List.copyOf(pairs))));
        return steps;
    }

    List<Step> joins() {
        if (joined.isEmpty()) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        joined.forEach((relation, pairs) -> steps.add(new Step.Join(relation, List.copyOf(pairs))));
        return steps;
    }
}
