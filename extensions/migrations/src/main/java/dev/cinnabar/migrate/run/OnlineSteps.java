package dev.cinnabar.migrate.run;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.migrate.step.StepTaker;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Insert;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Takes the steps of a revision on a connection, and tells of each statement before it is sent. For one part. */
final class OnlineSteps implements StepTaker {
    private final Connection connection;
    private final Part part;
    private final Before before;
    private int begun;

    OnlineSteps(Connection connection, Part part, Before before) {
        this.connection = connection;
        this.part = part;
        this.before = before;
    }

    /** Hears of a statement that is about to be sent, by its number in the revision. */
    @FunctionalInterface
    interface Before {
        void statement(int number, String sql);
    }

    void take() {
        if (part.makesAnew()) {
            connection.apply(part.operations(), this::tell);
        } else {
            part.steps().forEach(step -> step.take(this));
        }
    }

    /** How many statements were sent, or were to be. */
    int begun() {
        return begun;
    }

    /** Of what was not known beforehand, all is the last statement that was. */
    private void tell(String sql) {
        begun++;
        before.statement(Math.min(part.first() + begun - 1, part.last()), sql);
    }

    @Override
    public void schema(SchemaOperation operation) {
        connection.apply(List.of(operation), this::tell);
    }

    @Override
    public void write(Change change) {
        tell(part.sql().get(0));
        connection.execute(change);
    }

    @Override
    public void rows(Insert<?> insert, List<? extends Map<String, ?>> rows) {
        tell(part.sql().get(0));
        connection.execute(insert, rows);
    }

    @Override
    public void work(String description, Consumer<? super Connection> work) {
        tell(description);
        work.accept(connection);
    }

    @Override
    public void outside(List<Step> steps) {
        throw new IllegalStateException("a part holds no others");
    }
}
