package dev.cinnabar.it.bench.orm;

import dev.cinnabar.it.bench.Entrant;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Other mappers that do the cases, found by {@link ServiceLoader}: those of the profile {@code rivals}, or none. Stateless. */
public interface OrmRivals {
    List<Entrant<OrmContender>> entrants();

    /** All that are on the class path. */
    static List<Entrant<OrmContender>> all() {
        List<Entrant<OrmContender>> all = new ArrayList<>();
        ServiceLoader.load(OrmRivals.class).forEach(some -> all.addAll(some.entrants()));
        return all;
    }
}
