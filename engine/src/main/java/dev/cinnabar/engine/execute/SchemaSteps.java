package dev.cinnabar.engine.execute;

import dev.cinnabar.connect.AfterDdl;
import dev.cinnabar.connect.BeforeDdl;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.engine.execute.WordedSteps.Worded;
import dev.cinnabar.schema.SchemaOperation;
import java.util.List;
import java.util.function.Consumer;

/** Takes the steps that change a schema. Used once. */
final class SchemaSteps {
    private final Conversation connection;
    private final Consumer<? super String> before;

    /** @param before is told of each statement before it is sent */
    SchemaSteps(Conversation connection, Consumer<? super String> before) {
        this.connection = connection;
        this.before = before;
    }

    /** All statements are written before the first is sent: what cannot be said is refused while nothing has changed. */
    void take(List<? extends SchemaOperation> operations) {
        connection.checkOpen();
        List<Worded> steps =
                new WordedSteps(connection.core(), connection.dialect(), connection.effective()).of(operations);
        if (connection.dialect().has(Feature.TRANSACTIONAL_DDL)) {
            steps.forEach(this::take);
        } else {
            outside(steps);
        }
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

    private void take(Worded step) {
        SchemaOperation operation = step.operation();
        connection.tell(BeforeDdl.class, () -> new BeforeDdl(connection.dialect(), operation));
        step.statements().forEach(this::send);
        connection.tellAfter(AfterDdl.class, () -> new AfterDdl(connection.dialect(), operation));
    }

    private void send(String sql) {
        before.accept(sql);
        connection.runDdl(sql);
    }
}
