package dev.cinnabar.migrate.run;

import dev.cinnabar.connect.Transaction;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.SafeText;
import dev.cinnabar.migrate.run.RevisionRun.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes revisions one after the other. Used once, by one thread. */
final class Taking {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.migration");

    private final Migrating run;
    private final MigrationLock lock;
    private final List<Applied> taken = new ArrayList<>();

    Taking(Migrating run, MigrationLock lock) {
        this.run = run;
        this.lock = lock;
    }

    /** What was taken, without what others had taken before. */
    List<Applied> take(List<RevisionPlan> plans) {
        if (run.options().oneTransaction() && run.session().dialect().has(Feature.TRANSACTIONAL_DDL)) {
            new Retrying(run.options().tries()).run(() -> together(plans), failure -> {});
        } else {
            plans.forEach(this::alone);
        }
        return List.copyOf(taken);
    }

    private void alone(RevisionPlan plan) {
        lock.check();
        RevisionRun revision = new RevisionRun(run, plan);
        Outcome outcome = revision.take();
        while (outcome == Outcome.BUSY) {
            run.settled();
            revision = new RevisionRun(run, plan);
            outcome = revision.take();
        }
        if (outcome == Outcome.TAKEN) {
            add(plan, revision.took());
        }
    }

    private void together(List<RevisionPlan> plans) {
        taken.clear();
        try (Transaction transaction = run.session().begin()) {
            for (RevisionPlan plan : plans) {
                RevisionRun revision = new RevisionRun(run, plan);
                Outcome outcome = revision.within(transaction);
                if (outcome == Outcome.BUSY) {
                    throw Told.moved(plan.script(), run.store().name());
                }
                if (outcome == Outcome.TAKEN) {
                    add(plan, revision.took());
                }
            }
            transaction.commit();
        }
    }

    private void add(RevisionPlan plan, Duration took) {
        taken.add(new Applied(plan.script(), plan.up()));
        if (LOG.isInfoEnabled()) {
            LOG.info(
                    "Revision {} ({}) {} in {} ms",
                    plan.id(),
                    SafeText.escape(plan.script().message()),
                    plan.up() ? "taken" : "taken back",
                    took.toMillis());
        }
    }
}
