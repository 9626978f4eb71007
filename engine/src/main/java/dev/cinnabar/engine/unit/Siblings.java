package dev.cinnabar.engine.unit;

import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The objects of one entity that came with one result. Confined to the session's thread. */
public final class Siblings {
    private final List<Tracked> all = new ArrayList<>(); // one may come again: the set below is made when it is needed

    /** Nobody has come yet. */
    public Siblings() {}

    public void add(Tracked object) {
        if (all.isEmpty() || all.get(all.size() - 1) != object) { // a join repeats objects, mostly one after the other
            all.add(object);
        }
    }

    /** The object, and others beside it that have the relationship and have not loaded it; so many at most. */
    List<Tracked> around(Tracked object, Relation<?, ?> relation, int most) {
        EntityType<?> root = object.mapping().type().root();
        Set<Tracked> some = new LinkedHashSet<>(List.of(object));
        for (Tracked other : all) {
            if (some.size() == most) {
                break;
            }
            EntityType<?> type = other.mapping().type();
            boolean hasIt = type.root() == root && relation.owner().includes(type);
            if (hasIt && other.isHeld() && !other.isLoaded(relation.slot())) {
                some.add(other);
            }
        }
        return List.copyOf(some);
    }
}
