package dev.cinnabar.engine.boot;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineClosed;
import dev.cinnabar.connect.EngineOpened;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.connect.ExternalTransaction;
import dev.cinnabar.connect.PoolStatus;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.dialect.DatabaseUrl;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine before a database. Shared by all threads. */
final class EngineImpl implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.event");

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
        return EngineConnection.taken(this, core);
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
    public ExternalTransaction join(java.sql.Connection jdbc, TransactionOptions how) {
        return EngineConnection.led(this, core, jdbc, how);
    }

    @Override
    public String compile(Statement statement) {
        return core.sql(statement, options);
    }

    @Override
    public String script(Statement statement) {
        return core.script(statement, options);
    }

    @Override
    public List<String> script(List<? extends SchemaOperation> operations) {
        return core.script(operations, options);
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
    public long compiledStatements() {
        return core.compiledStatements();
    }

    @Override
    public void dispose() {
        core.pool().dispose();
    }

    @Override
    public void close() {
        if (core.close()) {
            tell(EngineClosed.class, () -> new EngineClosed(this));
        }
    }

    /** Tells that it has been made. */
    void opened(String called, @Nullable DatabaseUrl address) {
        tell(EngineOpened.class, () -> new EngineOpened(this, called, address));
    }

    /** Publishes an event of something that cannot be undone any more. */
    private <X> void tell(Class<X> type, Supplier<X> event) {
        if (core.events().hears(type)) {
            try {
                core.events().publish(event.get());
            } catch (RuntimeException failure) {
                LOG.error("A listener of {} failed; what it was told of has happened", type.getSimpleName(), failure);
            }
        }
    }

    @Override
    public String toString() {
        return "Engine[" + name + "]";
    }
}
