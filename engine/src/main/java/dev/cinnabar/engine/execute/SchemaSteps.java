package dev.cinnabar.engine.execute;

import dev.cinnabar.connect.AfterDdl;
import dev.cinnabar.connect.BeforeDdl;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.dialect.Isolation;
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

    void take(List<? extends SchemaOperation> operations) {
        connection.checkOpen();
        List<Step> steps = connection.core().steps(operations, connection.dialect()).stream()
                .map(this::step)
                .toList();
        if (connection.dialect().has(Feature.TRANSACTIONAL_DDL)) {
            steps.forEach(this::take);
        } else {
            outside(steps);
        }
    }

    /** An operation and its statements. */
    private record Step(SchemaOperation operation, List<String> statements) {}

    /** All statements are written before the first is sent: what cannot be said is refused while nothing has changed. */
    private Step step(SchemaOperation said) {
        SchemaOperation operation = translation.translated(said);
        return new Step(operation, connection.dialect().schema().statements(operation));
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
        SchemaOperation operation = step.operation();
        connection.tell(BeforeDdl.class, () -> new BeforeDdl(connection.dialect(), operation));
        step.statements().forEach(connection::runDdl);
        connection.tellAfter(AfterDdl.class, () -> new AfterDdl(connection.dialect(), operation));
    }
}
