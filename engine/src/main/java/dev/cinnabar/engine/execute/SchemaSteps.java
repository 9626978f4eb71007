package dev.cinnabar.engine.execute;

import dev.cinnabar.connect.AfterDdl;
import dev.cinnabar.connect.BeforeDdl;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.dialect.SchemaGrammar;
import dev.cinnabar.schema.SchemaOperation;
import java.util.List;

/** Takes the steps that change a schema. Used once. */
final class SchemaSteps {
    private final Conversation connection;
    private final TranslatedSteps translation;

    SchemaSteps(Conversation connection) {
        this.connection = connection;
        this.translation = new TranslatedSteps(connection.effective().schemas());
    }

    void take(List<? extends SchemaOperation> said) {
        connection.checkOpen();
        List<SchemaOperation> operations = connection.core().steps(said, connection.dialect()).stream()
                .map(translation::translated)
                .toList();
        if (operations.stream().anyMatch(grammar()::remakes)) {
            remaking(operations);
            return;
        }
        List<Step> steps = operations.stream().map(this::step).toList();
        if (connection.dialect().has(Feature.TRANSACTIONAL_DDL)) {
            steps.forEach(this::take);
        } else {
            outside(steps);
        }
    }

    private SchemaGrammar grammar() {
        return connection.dialect().schema();
    }

    /** An operation and its statements. */
    private record Step(SchemaOperation operation, List<String> statements) {}

    /** All statements are written before the first is sent: what cannot be said is refused while nothing has changed. */
    private Step step(SchemaOperation operation) {
        return new Step(operation, grammar().statements(operation));
    }

    /** DDL that commits what is open must not do so behind anybody's back (MySQL 8.0 reference manual, 13.3.3). */
    private void outside(List<Step> steps) {
        connection.transactions().refuseWork();
        connection.transactions().rollback();
        ConnectionMode before = connection.mode();
        connection.mode(before.withIsolation(Isolation.AUTOCOMMIT));
        try {
            steps.forEach(this::take);
        } finally {
            connection.mode(before);
        }
    }

    private void take(Step step) {
        before(step.operation());
        step.statements().forEach(connection::runDdl);
        after(step.operation());
    }

    private void before(SchemaOperation operation) {
        connection.tell(BeforeDdl.class, () -> new BeforeDdl(connection.dialect(), operation));
    }

    private void after(SchemaOperation operation) {
        connection.tellAfter(AfterDdl.class, () -> new AfterDdl(connection.dialect(), operation));
    }

    // tables that are made anew

    /** What such steps do is known only when the tables have been looked at: so all are taken, or none. */
    private void remaking(List<SchemaOperation> operations) {
        List<StepGroups.Group> groups = StepGroups.of(operations, grammar());
        groups.stream()
                .filter(group -> group.table().isEmpty())
                .forEach(group -> group.steps().forEach(grammar()::statements));
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
            group.steps().forEach(operation -> take(step(operation)));
            return;
        }
        group.steps().forEach(this::before);
        new RemadeTables(connection).take(group.table().get(), group.steps());
        group.steps().forEach(this::after);
    }
}
