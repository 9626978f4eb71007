package dev.cinnabar.migrate;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What one migration has said so far. For one thread, from the first step to the last. */
final class Saying {
    private final Dialect dialect;
    private final String origin;
    private final boolean outside;
    private final List<Step> steps = new ArrayList<>();
    private boolean over;
    private boolean interrupted;

    /**
     * Nothing said yet.
     *
     * @param origin the migration's name, for messages
     * @param outside whether all that is said is outside of a transaction already
     */
    Saying(Dialect dialect, String origin, boolean outside) {
        this.dialect = dialect;
        this.origin = origin;
        this.outside = outside;
    }

    Dialect dialect() {
        return dialect;
    }

    void add(Step step) {
        refuseLate();
        steps.add(step);
    }

    /** What is said between, and is then one step. */
    void outside(Consumer<? super Operations> said, String schema) {
        refuseLate();
        if (outside) {
            throw unusable(
                    "takes steps outside of a transaction that are outside already",
                    "Say them as the others: outsideTransaction(…) stands in no other, nor in a revision that says so for all.");
        }
        List<Step> between = between(said, schema);
        if (!between.isEmpty()) {
            steps.add(new Step.Outside(between));
        }
    }

    private List<Step> between(Consumer<? super Operations> said, String schema) {
        Saying inner = new Saying(dialect, origin, true);
        interrupted = true;
        try {
            said.accept(new SaidOperations(inner, schema));
            return inner.end();
        } finally {
            interrupted = false;
            inner.over = true;
        }
    }

    /** All that was said; nothing can be added then. */
    List<Step> end() {
        over = true;
        return List.copyOf(steps);
    }

    private void refuseLate() {
        if (over) {
            throw unusable(
                    "says a step after all were said",
                    "Say all of them before the method returns, on its own thread; what has to wait is work(…).");
        }
        if (interrupted) {
            throw unusable(
                    "says a step to the operations outside of outsideTransaction(…) while that goes on",
                    "Say it to the operations that outsideTransaction(…) hands over, or after it.");
        }
    }

    private UsageException unusable(String problem, String cure) {
        return new UsageException(ErrorCode.UNUSABLE_SCRIPT, "The migration " + origin + " " + problem + ".", cure);
    }
}
