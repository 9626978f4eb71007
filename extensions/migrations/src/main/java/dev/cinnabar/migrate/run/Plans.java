package dev.cinnabar.migrate.run;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.migrate.graph.Hop;
import java.util.ArrayList;
import java.util.List;

/** Makes the plans of a run, all before the first statement is sent, and refuses what the options do not allow. Immutable. */
record Plans(Engine engine, Revisions revisions, RunOptions options) {
    List<RevisionPlan> of(List<Hop> hops, Dialect dialect) {
        List<RevisionPlan> plans = new ArrayList<>();
        for (Hop hop : hops) {
            plans.add(Planner.plan(revisions.script(hop.node()), hop, engine, dialect));
        }
        if (!options.destructive()) {
            plans.forEach(plan -> Losses.refuse(plan, dialect));
        }
        if (options.oneTransaction() && dialect.has(Feature.TRANSACTIONAL_DDL)) {
            plans.stream().filter(plan -> !plan.isWhole()).findFirst().ifPresent(plan -> {
                throw Told.notTogether(plan);
            });
        }
        return List.copyOf(plans);
    }
}
