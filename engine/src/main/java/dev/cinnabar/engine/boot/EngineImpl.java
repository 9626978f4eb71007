package dev.cinnabar.engine.boot;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.connect.PoolStatus;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.engine.execute.ConnectionInspector;
import dev.cinnabar.engine.execute.EngineConnection;
import dev.cinnabar.engine.execute.EngineCore;
import dev.cinnabar.engine.execute.TransactionWork;
import dev.cinnabar.engine.execute.TranslatedInspector;
import dev.cinnabar.event.Events;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The engine before a database. Shared by all threads. */
final class EngineImpl implements Engine {
    private final EngineCore core;
    private final Guests guests;
    private final ExecutionOptions options;
    private final String name;

    EngineImpl(EngineCore core, Guests guests, ExecutionOptions options, String name) {
        this.core = core;
        this.guests = guests;
        this.options = options;
        this.name = name;
    }

    @Override
    public Connection connect() {
        return open();
    }

    private EngineConnection open() {
        return new EngineConnection(this, core, core.pool().borrow());
    }

    @Override
    public Dialect dialect() {
        return core.dialect();
    }

    @Override
    public Events events() {
        return core.events();
    }

    @Override
    public <T> List<T> brought(Class<T> kind) {
        return guests.brought(kind);
    }

    @Override
    public ExecutionOptions options() {
        return options;
    }

    @Override
    public Engine withOptions(ExecutionOptions others) {
        return new EngineImpl(core, guests, others, name);
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T callInTransaction(
            TransactionOptions how, Call<T, X> work) throws X {
        try (EngineConnection connection = open()) {
            return TransactionWork.in(connection.begin(how), connection, work);
        }
    }

    @Override
    public String compile(Statement statement) {
        return core.sql(statement, options);
    }

    @Override
    public Inspector inspector() {
        Inspector inspector = new ConnectionInspector(new ConnectionInspector.Borrower() {
            @Override
            public <T> T with(ConnectionInspector.Work<T> work) {
                try (EngineConnection connection = open()) {
                    return work.on(connection);
                }
            }
        });
        return TranslatedInspector.of(inspector, options.schemas());
    }

    @Override
    public void apply(List<? extends SchemaOperation> operations) {
        try (EngineConnection connection = open()) {
            connection.apply(operations);
            connection.commit();
        }
    }

    @Override
    public PoolStatus pool() {
        return core.pool().status();
    }

    @Override
    public void dispose() {
        core.pool().dispose();
    }

    @Override
    public void close() {
        core.close();
    }

    @Override
    public String toString() {
        return "Engine[" + name + "]";
    }
}
