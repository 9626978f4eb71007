package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.PendingRows;
import dev.cinnabar.engine.unit.Tracked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** What will be written of a session, for those who look at some entities alone. Stateless. */
final class Written {
    private Written() {}

    /** What is changed or new of such entities; a list of one's own, since what is done to these objects may change what is pending. */
    static List<Tracked> of(PendingRows pending, Predicate<Mapping> which) {
        List<Tracked> found = new ArrayList<>();
        add(pending.changed(), which, found);
        add(pending.fresh(), which, found);
        return found;
    }

    private static void add(Collection<Tracked> rows, Predicate<Mapping> which, List<Tracked> found) {
        for (Tracked row : rows) {
            if (which.test(row.mapping())) {
                found.add(row);
            }
        }
    }
}
