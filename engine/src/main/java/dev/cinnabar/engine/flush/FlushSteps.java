package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The steps of a flush, in their order.
 *
 * @param later foreign keys that are left empty when their rows are inserted
 */
record FlushSteps(List<Step> steps, ForeignKeys keys, Map<Tracked, Set<ForeignKeys.Target>> later) {
    FlushSteps {
        steps = List.copyOf(steps);
    }

    Set<ForeignKeys.Target> later(Tracked row) {
        return later.getOrDefault(row, Set.of());
    }
}
