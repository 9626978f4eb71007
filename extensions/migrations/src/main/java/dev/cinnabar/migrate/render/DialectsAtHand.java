package dev.cinnabar.migrate.render;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.DialectProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The dialects of which the jars are there. Immutable. */
record DialectsAtHand(List<Dialect> all) {
    DialectsAtHand {
        all = List.copyOf(all);
    }

    /** The one that a script is written for stands before the others. */
    static DialectsAtHand and(Dialect first) {
        List<Dialect> all = new ArrayList<>(List.of(first));
        for (DialectProvider provider : ServiceLoader.load(DialectProvider.class)) {
            if (!provider.name().equals(first.name())) {
                all.add(provider.dialect());
            }
        }
        return new DialectsAtHand(all);
    }

    Optional<Dialect> named(String name) {
        return all.stream().filter(dialect -> dialect.name().equals(name)).findFirst();
    }
}
