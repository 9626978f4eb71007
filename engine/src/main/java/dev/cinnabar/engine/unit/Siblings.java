package dev.cinnabar.engine.unit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The objects of one entity that came with one result. Confined to the session's thread. */
public final class Siblings {
    private final Set<Tracked> all = new LinkedHashSet<>();

    /** Nobody has come yet. */
    public Siblings() {}

    public void add(Tracked object) {
        all.add(object);
    }

    /** The object, and others beside it for which something is not loaded; so many at most. */
    List<Tracked> around(Tracked object, int slot, int most) {
        Set<Tracked> some = new LinkedHashSet<>(List.of(object));
        for (Tracked other : all) {
            if (some.size() == most) {
                break;
            }
            if (other.isHeld() && !other.isLoaded(slot)) {
                some.add(other);
            }
        }
        return List.copyOf(some);
    }
}
