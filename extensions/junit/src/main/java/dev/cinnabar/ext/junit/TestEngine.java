package dev.cinnabar.ext.junit;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.connect.PoolStatus;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.event.Events;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The engine of one test: all its connections are the one on which the test's transaction is open, so that one thread at a time can use
 * them. Closing it does nothing, since it belongs to the extension.
 */
final class TestEngine implements Engine {
    private final RunningTest test;
    private final Engine ofClass;
    private final TestEvents events;
    private final ExecutionOptions options;

    TestEngine(RunningTest test, Engine ofClass, TestEvents events, ExecutionOptions options) {
        this.test = test;
        this.ofClass = ofClass;
        this.events = events;
        this.options = options;
    }

    RunningTest test() {
        return test;
    }

    @Override
    public Connection connect() {
        test.check();
        return new TestConnection(this);
    }

    @Override
    public Dialect dialect() {
        return ofClass.dialect();
    }

    @Override
    public <T> List<T> brought(Class<T> kind) {
        return ofClass.brought(kind);
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public ExecutionOptions options() {
        return options;
    }

    @Override
    public Engine withOptions(ExecutionOptions others) {
        return new TestEngine(test, ofClass, events, others);
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T callInTransaction(
            TransactionOptions how, Call<T, X> work) throws X {
        try (Connection connection = connect()) {
            return connection.callInTransaction(work);
        }
    }

    @Override
    public String compile(Statement statement) {
        return ofClass.withOptions(options).compile(statement);
    }

    @Override
    public String script(Statement statement) {
        return ofClass.withOptions(options).script(statement);
    }

    @Override
    public List<String> script(List<? extends SchemaOperation> operations) {
        return ofClass.withOptions(options).script(operations);
    }

    @Override
    public Inspector inspector() {
        return connect().inspector();
    }

    @Override
    public void apply(List<? extends SchemaOperation> operations) {
        try (Connection connection = connect()) {
            connection.apply(operations);
            connection.commit();
        }
    }

    @Override
    public PoolStatus pool() {
        return ofClass.pool();
    }

    @Override
    public long compiledStatements() {
        return ofClass.compiledStatements();
    }

    @Override
    public void dispose() {
        ofClass.dispose();
    }

    @Override
    public void close() {}

    @Override
    public String toString() {
        return "Engine of " + test.name().text();
    }
}
