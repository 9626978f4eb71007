package dev.cinnabar.engine.boot;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.connect.GuestOptions;
import dev.cinnabar.connect.PoolStatus;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.engine.compile.StatementCompiler;
import dev.cinnabar.engine.event.EventRoom;
import dev.cinnabar.engine.execute.Brought;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.event.Events;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An engine without a database: it words statements and steps as plugins want them, and hands steps to who wants them. Shared by all
 * threads.
 */
final class OfflineEngine implements Engine {
    private final Dialect dialect;
    private final Consumer<? super String> out;
    private final Events events;
    private final Guests guests;
    private final Brought brought;
    private final StatementCompiler compiler;

    private OfflineEngine(Dialect dialect, Consumer<? super String> out, Events events, Guests guests) {
        this.dialect = dialect;
        this.out = out;
        this.events = events;
        this.guests = guests;
        this.brought = guests.install();
        this.compiler = new StatementCompiler(dialect, brought.types(), 100);
    }

    static OfflineEngine of(Dialect dialect, Consumer<? super String> out, GuestOptions guests) {
        Events events = new EventRoom();
        return new OfflineEngine(dialect, out, events, new Guests(guests, Set.of(), dialect, events));
    }

    @Override
    public boolean isOffline() {
        return true;
    }

    @Override
    public Connection connect() {
        throw offline("connect");
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T callInTransaction(
            TransactionOptions how, Call<T, X> work) {
        throw offline("run a transaction");
    }

    @Override
    public Inspector inspector() {
        throw offline("look at a schema");
    }

    private static UsageException offline(String what) {
        return new UsageException(
                ErrorCode.TRANSACTION_STATE,
                "An offline engine cannot " + what + ": it has no database",
                "make one with Engine.create(url)");
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public <T> List<T> brought(Class<T> kind) {
        return guests.brought(kind);
    }

    @Override
    public ExecutionOptions options() {
        return ExecutionOptions.NONE;
    }

    @Override
    public Engine withOptions(ExecutionOptions options) {
        return this;
    }

    @Override
    public String compile(Statement statement) {
        return compiler.compile(brought.rewritten(statement)).sql();
    }

    @Override
    public String script(Statement statement) {
        return compiler.script(brought.rewritten(statement));
    }

    @Override
    public List<String> script(List<? extends SchemaOperation> operations) {
        return worded(operations).toList();
    }

    @Override
    public void executeRaw(String sql) {
        out.accept(sql);
    }

    @Override
    public void apply(List<? extends SchemaOperation> operations) {
        worded(operations).forEach(out);
    }

    private Stream<String> worded(List<? extends SchemaOperation> operations) {
        return brought.steps(operations, dialect).stream()
                .flatMap(operation -> dialect.schema().statements(operation).stream());
    }

    @Override
    public PoolStatus pool() {
        return new PoolStatus(0, 0, 0, 0);
    }

    @Override
    public long compiledStatements() {
        return compiler.size();
    }

    @Override
    public void dispose() {}

    @Override
    public void close() {}
}
