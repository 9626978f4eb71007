package dev.cinnabar.engine.execute;

import dev.cinnabar.connect.AfterDdl;
import dev.cinnabar.connect.BeforeDdl;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.dialect.SchemaGrammar;
import dev.cinnabar.engine.execute.WordedSteps.Worded;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes the steps that change a schema. Used once. */
final class SchemaSteps {
    private final Conversation connection;
    private final WordedSteps words;
    private final Consumer<? super String> before;

    /** @param before is told of each statement before it is sent */
    SchemaSteps(Conversation connection, Consumer<? super String> before) {
        this.connection = connection;
        this.words = new WordedSteps(connection.core(), connection.dialect(), connection.effective());
        this.before = before;
    }

    /** All statements are written before the first is sent: what cannot be said is refused while nothing has changed. */
    void take(List<? extends SchemaOperation> said) {
        connection.checkOpen();
        List<SchemaOperation> operations = words.operations(said);
        if (operations.stream().anyMatch(grammar()::remakes)) {
            remaking(operations);
            return;
        }
        List<Worded> steps = operations.stream().map(this::worded).toList();
        if (connection.dialect().has(Feature.TRANSACTIONAL_DDL)) {
            steps.forEach(this::take);
        } else {
            outside(steps);
        }
    }

    private SchemaGrammar grammar() {
        return connection.dialect().schema();
    }

    /** DDL that commits what is open must not do so behind anybody's back (MySQL 8.0 reference manual, 13.3.3). */
    private void outside(List<Worded> steps) {
        connection.transactions().refuseWork();
        connection.transactions().rollback();
        ConnectionMode usual = connection.mode();
        connection.mode(usual.withIsolation(Isolation.AUTOCOMMIT));
        try {
            steps.forEach(this::take);
        } finally {
            connection.mode(usual);
        }
    }

    /** What hangs on what stands is worded as if it were needed, so that it is refused in time. */
    private Worded worded(SchemaOperation step) {
        SchemaOperation outright = NeededSteps.outright(step, grammar());
        return new Worded(step, words.worded(outright).statements());
    }

    private void take(Worded step) {
        if (needed(NeededSteps.table(step.operation(), grammar()), List.of(step.operation()))
                .isEmpty()) {
            return;
        }
        tellBefore(step.operation());
        step.statements().forEach(this::send);
        tellAfter(step.operation());
    }

    /** The steps on a table that are not done yet: all where no table is asked. */
    private List<SchemaOperation> needed(Optional<TableName> table, List<SchemaOperation> steps) {
        return table.isEmpty()
                ? steps
                : new NeededSteps(grammar(), new SchemaQuestions(connection).table(table.get())).of(steps);
    }

    private void send(String sql) {
        before.accept(sql);
        connection.runDdl(sql);
    }

    private void tellBefore(SchemaOperation operation) {
        connection.tell(BeforeDdl.class, () -> new BeforeDdl(connection.dialect(), operation));
    }

    private void tellAfter(SchemaOperation operation) {
        connection.tellAfter(AfterDdl.class, () -> new AfterDdl(connection.dialect(), operation));
    }

    // tables that are made anew

    /** What such steps do is known only when the tables have been looked at: so all are taken, or none. */
    private void remaking(List<SchemaOperation> operations) {
        List<StepGroups.Group> groups = StepGroups.of(operations, grammar());
        groups.stream()
                .filter(group -> group.table().isEmpty())
                .forEach(group -> group.steps().forEach(this::worded));
        TransactionStack transactions = connection.transactions();
        boolean within = transactions.isOpen();
        EngineTransaction own = within
                ? transactions.savepoint()
                : transactions.begin(connection.mode().start(TransactionOptions.USUAL.withTablesRemade(true)));
        try {
            groups.forEach(this::take);
        } catch (RuntimeException | Error failure) {
            rollBack(own, failure);
            throw failure;
        }
        if (within || !connection.mode().needsTransaction(false)) {
            transactions.commit(own);
        }
    }

    private void rollBack(EngineTransaction own, Throwable because) {
        try {
            connection.transactions().rollback(own);
        } catch (RuntimeException alsoThat) {
            because.addSuppressed(alsoThat);
        }
    }

    private void take(StepGroups.Group group) {
        if (group.table().isEmpty()) {
            group.steps().forEach(operation -> take(worded(operation)));
            return;
        }
        boolean asks = group.steps().stream().anyMatch(grammar()::asks);
        List<SchemaOperation> steps = needed(asks ? group.table() : Optional.empty(), group.steps());
        if (!steps.isEmpty()) {
            steps.forEach(this::tellBefore);
            new RemadeTables(connection, before).take(group.table().orElseThrow(), steps);
            steps.forEach(this::tellAfter);
        }
    }
}
