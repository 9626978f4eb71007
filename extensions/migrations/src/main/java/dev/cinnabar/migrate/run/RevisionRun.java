package dev.cinnabar.migrate.run;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.graph.RevisionGraph;
import dev.cinnabar.migrate.script.Script;
import java.time.Duration;
import java.util.List;

/**
 * Takes one revision. What is in a transaction changes the rows of versions there, too, and is done from its beginning where it could not
 * have its locks. Of what is outside, the log says each statement before it is sent. For one thread.
 */
final class RevisionRun {
    /** What became of a revision. */
    enum Outcome {
        /** It was taken. */
        TAKEN,
        /** Another run had taken it before. */
        THERE,
        /** Another run is taking one, and was not kept from it by a lock. */
        BUSY
    }

    private final Migrating run;
    private final RevisionPlan plan;
    private final List<Stretch> stretches;
    private final Connection connection;
    private final long start = System.nanoTime();
    private boolean begun;
    private int sent;

    RevisionRun(Migrating run, RevisionPlan plan) {
        this.run = run;
        this.plan = plan;
        this.stretches = plan.stretches();
        this.connection = run.session().connection();
    }

    Outcome take() {
        Outcome[] outcome = {Outcome.TAKEN};
        retrying().run(() -> outcome[0] = first(), this::tellAgain);
        if (outcome[0] == Outcome.TAKEN) {
            for (int i = 1; i < stretches.size(); i++) {
                later(i);
            }
        }
        return outcome[0];
    }

    private Retrying retrying() {
        return new Retrying(run.options().tries());
    }

    private void tellAgain(DatabaseException failure) {
        run.options()
                .progress()
                .retried(script(), failure.sql().orElse("BEGIN"), run.options().tries());
    }

    private Script script() {
        return plan.script();
    }

    private Outcome first() {
        try (Transaction transaction = run.session().begin()) {
            Outcome outcome = within(transaction);
            transaction.commit();
            return outcome;
        }
    }

    /** Takes its first stretch in a transaction that is open; all of a revision that has nothing outside of one. */
    Outcome within(Transaction transaction) {
        Outcome outcome = enter();
        if (outcome == Outcome.TAKEN) {
            inside(transaction, 0);
        }
        return outcome;
    }

    /** The rows are read anew: where there is no lock, another run may have been here since the plan was made. */
    private Outcome enter() {
        Position now = run.store().present(connection);
        RevisionGraph graph = run.revisions().graph();
        if (now.unfinished().isPresent()) {
            return Outcome.BUSY;
        }
        if (graph.upTo(now.heads()).contains(plan.hop().node()) == plan.up()) {
            return Outcome.THERE;
        }
        if (!now.heads().containsAll(plan.hop().gone())) {
            throw Told.moved(script(), run.store().name());
        }
        if (!begun) {
            begun = true;
            run.options().progress().began(script(), plan.up());
        }
        connection.execute(run.store().log().forgotten(plan.id()));
        run.store().change(connection, List.of(run.store().log().begun(plan, run.by())));
        return Outcome.TAKEN;
    }

    private void later(int number) {
        if (stretches.get(number).outside()) {
            outside(number);
        } else {
            retrying().run(() -> inTransaction(number), this::tellAgain);
        }
    }

    private void inTransaction(int number) {
        try (Transaction transaction = run.session().begin()) {
            inside(transaction, number);
            transaction.commit();
        }
    }

    private void inside(Transaction transaction, int number) {
        for (Part part : stretches.get(number).parts()) {
            new OnlineSteps(connection, part, this::tell).take();
            if (!transaction.isOpen()) {
                throw ended(part);
            }
        }
        if (number == stretches.size() - 1) {
            leave();
        } else {
            record(stretches.get(number + 1));
        }
    }

    /** What was committed stays, and the log with it: the next run is told where this one stopped. */
    private UsageException ended(Part part) {
        connection.rollback();
        connection.execute(
                run.store().log().at(plan.id(), part.first(), part.sql().get(0)));
        return Told.ended(script(), part);
    }

    private void tell(int number, String sql) {
        run.options().progress().statement(script(), number, plan.statements(), sql);
    }

    private void leave() {
        VersionStore store = run.store();
        store.change(
                connection, store.versions().moved(plan.hop().gone(), plan.hop().come()));
        store.change(
                connection,
                List.of(
                        plan.up()
                                ? store.log().ended(plan.id(), took())
                                : store.log().forgotten(plan.id())));
        run.options().progress().applied(script(), plan.up(), connection);
    }

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    // outside of a transaction

    /** Where it goes on: what was before is done. */
    private void record(Stretch next) {
        if (!next.parts().isEmpty()) {
            Part part = next.parts().get(0);
            record(part.first(), part.sql().get(0));
        }
    }

    private void record(int number, String sql) {
        run.store().change(connection, List.of(run.store().log().at(plan.id(), number, sql)));
    }

    private void outside(int number) {
        for (Part part : stretches.get(number).parts()) {
            try {
                new OutsidePart(run.session(), part, this::send, this::tellAgain).take(retrying());
            } catch (DatabaseException failure) {
                clearIfNothing(part, failure);
                throw failure;
            }
            if (connection.isInTransaction()) {
                connection.rollback();
                throw Told.open(script(), part);
            }
        }
        record(stretches.get(number + 1));
    }

    private void send(int number, String sql) {
        sent = number;
        record(number, sql);
        tell(number, sql);
    }

    /** A revision whose first statement failed without effect was not begun. */
    private void clearIfNothing(Part part, DatabaseException failure) {
        if (sent != 1 || !Effects.none(part, failure, run.session().dialect().lexis())) {
            return;
        }
        try (Transaction transaction = run.session().begin()) {
            RevisionLog log = run.store().log();
            connection.execute(log.forgotten(plan.id()));
            if (!plan.up()) {
                connection.execute(log.written(script(), LogState.APPLIED));
            }
            transaction.commit();
        } catch (RuntimeException alsoThat) {
            failure.addSuppressed(alsoThat);
        }
    }
}
