package dev.cinnabar.migrate.run;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts of a revision that follow each other, all in one transaction or all outside of one. Immutable.
 *
 * @param outside whether they are outside
 */
record Stretch(boolean outside, List<Part> parts) {
    Stretch {
        parts = List.copyOf(parts);
    }

    /**
     * The parts of a revision in stretches, in turn in a transaction and outside. The first and the last are in one, be it without a part:
     * there the rows change that say where the database stands.
     */
    static List<Stretch> of(List<Part> parts) {
        List<Stretch> stretches = new ArrayList<>();
        List<Part> some = new ArrayList<>();
        boolean outside = false;
        for (Part part : parts) {
            if (part.outside() != outside) {
                stretches.add(new Stretch(outside, some));
                some = new ArrayList<>();
                outside = part.outside();
            }
            some.add(part);
        }
        stretches.add(new Stretch(outside, some));
        if (outside) {
            stretches.add(new Stretch(false, List.of()));
        }
        return List.copyOf(stretches);
    }
}
