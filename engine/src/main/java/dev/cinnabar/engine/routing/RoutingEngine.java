package dev.cinnabar.engine.routing;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.connect.ExternalTransaction;
import dev.cinnabar.connect.PoolStatus;
import dev.cinnabar.connect.ReplicaChooser;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.engine.execute.TransactionWork;
import dev.cinnabar.event.Events;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An engine that writes to one database and reads from its copies. All but reading is the primary's. Shared by all threads. */
public final class RoutingEngine implements Engine {
    private final Engine primary;
    private final ReplicaChooser chooser;
    private final @Nullable ExecutionOptions options;

    public RoutingEngine(Engine primary, ReplicaChooser chooser) {
        this(primary, chooser, null);
    }

    private RoutingEngine(Engine primary, ReplicaChooser chooser, @Nullable ExecutionOptions options) {
        this.primary = primary;
        this.chooser = chooser;
        this.options = options;
    }

    /** A replica under the options that were asked for here; its own where none were. */
    Engine underOptions(Engine replica) {
        return options == null ? replica : replica.withOptions(options);
    }

    Engine primary() {
        return primary;
    }

    ReplicaChooser chooser() {
        return chooser;
    }

    @Override
    public Connection connect() {
        return new RoutingConnection(this);
    }

    @Override
    public ExternalTransaction join(java.sql.Connection jdbc, TransactionOptions how) {
        return primary.join(jdbc, how);
    }

    @Override
    public Dialect dialect() {
        return primary.dialect();
    }

    @Override
    public Events events() {
        return primary.events();
    }

    @Override
    public <T> List<T> brought(Class<T> kind) {
        return primary.brought(kind);
    }

    @Override
    public ExecutionOptions options() {
        return primary.options();
    }

    @Override
    public Engine withOptions(ExecutionOptions others) {
        return new RoutingEngine(primary.withOptions(others), chooser, others);
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T callInTransaction(
            TransactionOptions how, Call<T, X> work) throws X {
        try (Connection connection = connect()) {
            return TransactionWork.in(connection.begin(how), connection, work);
        }
    }

    @Override
    public String compile(Statement statement) {
        return primary.compile(statement);
    }

    @Override
    public String script(Statement statement) {
        return primary.script(statement);
    }

    @Override
    public List<String> script(List<? extends SchemaOperation> operations) {
        return primary.script(operations);
    }

    @Override
    public Inspector inspector() {
        return primary.inspector();
    }

    @Override
    public void apply(List<? extends SchemaOperation> operations) {
        primary.apply(operations);
    }

    @Override
    public PoolStatus pool() {
        return primary.pool();
    }

    @Override
    public long compiledStatements() {
        return primary.compiledStatements();
    }

    @Override
    public void dispose() {
        primary.dispose();
    }

    /** The engines belong to who made them. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return "RoutingEngine[" + primary + "]";
    }
}
