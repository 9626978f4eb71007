package dev.cinnabar.migrate.run;

import dev.cinnabar.dialect.Lexis;
import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.schema.SchemaOperation.ExecuteSql;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes a part outside of a transaction. A statement that could not have its locks took no effect and is sent again, it alone; except one
 * that builds beside others: that waits for them by its nature, and leaves something half built where it gives up. Used once.
 */
final class OutsidePart {
    private final Session session;
    private final Part part;
    private final OnlineSteps.Before before;
    private final Consumer<? super DatabaseException> again;
    private int begun;

    OutsidePart(Session session, Part part, OnlineSteps.Before before, Consumer<? super DatabaseException> again) {
        this.session = session;
        this.part = part;
        this.before = before;
        this.again = again;
    }

    void take(Retrying retrying) {
        if (buildsBesideOthers(part, session.dialect().lexis())) {
            session.patiently(this::whole);
        } else if (part.known()) {
            retrying.run(this::goOn, again);
        } else {
            whole();
        }
    }

    static boolean buildsBesideOthers(Part part, Lexis lexis) {
        return part.sql().stream()
                .flatMap(sql -> SqlTokens.of(sql, lexis).tokens().stream())
                .anyMatch(token -> token.isWord("CONCURRENTLY"));
    }

    private void goOn() {
        if (begun <= 1) {
            whole();
        } else {
            rest();
        }
    }

    private void whole() {
        OnlineSteps steps = new OnlineSteps(session.connection(), part, before);
        try {
            steps.take();
        } finally {
            begun = steps.begun();
        }
    }

    /** From the statement that failed. */
    private void rest() {
        while (begun <= part.sql().size()) {
            String sql = part.sql().get(begun - 1);
            Step step = new Step.Schema(new ExecuteSql(sql, ""));
            Part one = new Part(List.of(step), true, part.first() + begun - 1, List.of(sql), true);
            new OnlineSteps(session.connection(), one, before).take();
            begun++;
        }
    }
}
