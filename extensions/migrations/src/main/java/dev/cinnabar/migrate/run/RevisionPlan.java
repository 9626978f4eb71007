package dev.cinnabar.migrate.run;

import dev.cinnabar.migrate.graph.Hop;
import dev.cinnabar.migrate.script.Script;
import java.util.List;

/** A revision that is to be taken, or taken back: all that it will do, known before the first statement is sent. Immutable. */
record RevisionPlan(Script script, Hop hop, List<Part> parts) {
    RevisionPlan {
        parts = List.copyOf(parts);
    }

    String id() {
        return script.id();
    }

    boolean up() {
        return hop.up();
    }

    /** How many statements it has. */
    int statements() {
        return parts.isEmpty() ? 0 : parts.get(parts.size() - 1).last();
    }

    List<Stretch> stretches() {
        return Stretch.of(parts);
    }

    /** Whether all of it is in one transaction. */
    boolean isWhole() {
        return parts.stream().noneMatch(Part::outside);
    }
}
