package dev.cinnabar.engine.execute;

import dev.cinnabar.connect.EngineOptions;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.SchemaReader;
import dev.cinnabar.engine.compile.Compiled;
import dev.cinnabar.engine.compile.ManyForm;
import dev.cinnabar.engine.compile.StatementCompiler;
import dev.cinnabar.engine.compile.StatementPlan;
import dev.cinnabar.engine.pool.AbandonedLeases;
import dev.cinnabar.engine.pool.AdoptedConnections;
import dev.cinnabar.engine.pool.ConnectionFactory;
import dev.cinnabar.engine.pool.ConnectionPool;
import dev.cinnabar.engine.pool.Lease;
import dev.cinnabar.engine.pool.Watchdog;
import dev.cinnabar.engine.pool.WriteGate;
import dev.cinnabar.event.Events;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.TextNode;
import dev.cinnabar.type.SqlType;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What all connections of an engine have in common. Shared by all threads. */
public final class EngineCore {
    private static final int PLANS = 1_000;

    private final EngineOptions options;
    private final ConnectionFactory factory;
    private final ConnectionPool pool;
    private final AdoptedConnections adopted;
    private final Events events;
    private final Brought brought;
    private final WriteGate gate;
    private final Watchdog watchdog = new Watchdog();
    private final AbandonedLeases abandoned;
    private final DriverCounts driverCounts = new DriverCounts();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile StatementCompiler compiler;
    private volatile ConnectionMode mode;

    public EngineCore(
            EngineOptions options, ConnectionFactory factory, ConnectionPool pool, Events events, Brought brought) {
        this.options = options;
        this.factory = factory;
        this.pool = pool;
        this.adopted = new AdoptedConnections(options.pool(), factory);
        this.events = events;
        this.brought = brought;
        this.gate = new WriteGate(options.pool().timeout());
        this.abandoned = new AbandonedLeases(watchdog, options.pool().stacks());
        this.compiler = new StatementCompiler(factory.dialect(), brought.types(), PLANS);
        this.mode = ConnectionMode.of(factory.dialect(), options.session());
    }

    public EngineOptions options() {
        return options;
    }

    public Events events() {
        return events;
    }

    public ConnectionPool pool() {
        return pool;
    }

    /** A connection of the pool's, for as long as its holder can be reached. */
    Lease borrow(Object holder) {
        return pool.borrow(holder, abandoned);
    }

    /** A connection of somebody else's, likewise. */
    Lease adopt(Connection jdbc, Object holder) {
        return adopted.adopt(jdbc, holder, abandoned);
    }

    public Dialect dialect() {
        return factory.dialect();
    }

    /** How connections begin that speak this dialect. */
    ConnectionMode mode(Dialect dialect) {
        ConnectionMode known = mode;
        if (known.dialect() != dialect) {
            known = ConnectionMode.of(dialect, options.session());
            mode = known;
        }
        return known;
    }

    WriteGate gate() {
        return gate;
    }

    Watchdog watchdog() {
        return watchdog;
    }

    DriverCounts driverCounts() {
        return driverCounts;
    }

    /** The type of a value of which nothing but the value is known. */
    SqlType<?> typeOf(Object value) {
        return brought.types().ofValue(value);
    }

    /** The steps that are taken where a program says these. */
    List<SchemaOperation> steps(List<? extends SchemaOperation> said, Dialect dialect) {
        return brought.steps(said, dialect);
    }

    /** Who reads schemas. */
    SchemaReader reader(Dialect dialect) {
        return brought.reader(dialect);
    }

    /** The plans made for the dialect as it was before the first connection are not those for the server that was found. */
    private StatementCompiler compiler() {
        StatementCompiler known = compiler;
        Dialect dialect = factory.dialect();
        if (known.dialect() != dialect) {
            known = new StatementCompiler(dialect, brought.types(), PLANS);
            compiler = known;
        }
        return known;
    }

    /** A statement's SQL and all that is known of it; rewriters and the map of schemas have had their say. */
    Call compile(Statement statement, ExecutionOptions under) {
        Statement rewritten = Rewritten.of(statement, brought, under.schemas());
        return call(rewritten);
    }

    /** Whether rewriters see each statement before it runs. */
    boolean rewrites() {
        return !brought.rewriters().isEmpty();
    }

    /** A statement as it runs: its defaults are known, and rewriters and the map of schemas have had their say. */
    Rewritten.OtherStatement settled(Statement statement, ExecutionOptions under) {
        Statement rewritten = Rewritten.of(statement, brought, under.schemas());
        return new Rewritten.OtherStatement(rewritten.nodeToRun(), rewritten.options());
    }

    /** The same statement for many rows; null where there is none. */
    @Nullable
    StatementPlan many(Statement settled, ManyForm form) {
        return compiler().many(settled, form);
    }

    /** What is known of a statement that is settled. */
    Call compile(Rewritten.OtherStatement settled) {
        return call(settled);
    }

    private Call call(Statement rewritten) {
        Compiled compiled = compiler().compile(rewritten);
        Node node = rewritten.node();
        return new Call(
                compiled.plan(),
                compiled.values(),
                compiled.plan().reads(),
                node,
                node instanceof TextNode,
                rewritten.options(),
                compiled.cached() ? "cached" : "generated",
                1);
    }

    /** The SQL of a statement, without running it. */
    public String sql(Statement statement, ExecutionOptions under) {
        return compile(statement, under).sql();
    }

    /** The SQL of a statement with its values in it. */
    public String script(Statement statement, ExecutionOptions under) {
        return compiler().script(Rewritten.of(statement, brought, under.schemas()));
    }

    /** The SQL of steps. */
    public List<String> script(List<? extends SchemaOperation> operations, ExecutionOptions under) {
        return new WordedSteps(this, dialect(), under)
                .of(operations).stream()
                        .flatMap(step -> step.statements().stream())
                        .toList();
    }

    /** How many statements are kept compiled. */
    public long compiledStatements() {
        return compiler.size();
    }

    /** Ends it; true for the first who asks. */
    public boolean close() {
        boolean first = closed.compareAndSet(false, true);
        pool.close();
        adopted.close();
        watchdog.close();
        abandoned.close();
        return first;
    }
}
