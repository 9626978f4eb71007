package dev.cinnabar.connect;

import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.event.Events;
import dev.cinnabar.schema.Database;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The way to one database: a dialect and a pool of connections. Make one for each database and keep it. It connects when it is first
 * needed. Shared by all threads.
 */
public interface Engine extends Database, AutoCloseable {
    /**
     * An engine for a URL, or for a JDBC URL: {@code sqlite:///app.db}, {@code postgresql://user:password@localhost:5432/mydb}.
     *
     * @throws dev.cinnabar.error.UsageException if the URL cannot be read, or nothing on the class path answers for its scheme
     */
    static Engine create(String url) {
        return builder(url).build();
    }

    /** An engine over connections that belong to somebody else, who also pools and closes them. It asks one for its dialect. */
    static Engine of(DataSource source) {
        return builder(source).build();
    }

    static EngineBuilder builder(String url) {
        return new EngineBuilder(new EngineTarget.Url(DatabaseUrl.parse(url)));
    }

    static EngineBuilder builder(DatabaseUrl url) {
        return new EngineBuilder(new EngineTarget.Url(url));
    }

    static EngineBuilder builder(DataSource source) {
        return new EngineBuilder(new EngineTarget.Source(source));
    }

    /**
     * From settings as a configuration file has them: {@code url}, {@code user}, {@code password}, {@code echo}, {@code pool.size} and
     * so on; docs/engine.md lists them.
     *
     * @param prefix what the names of the settings begin with; others are passed over
     * @throws dev.cinnabar.error.UsageException for a setting that it does not know
     */
    static EngineBuilder builder(Map<String, String> settings, String prefix) {
        return EngineSettings.builder(settings, prefix);
    }

    /** An engine that has no database: it compiles statements, and hands the text of everything that would be run to {@code out}. */
    static Engine offline(String dialect, Consumer<? super String> out) {
        return new EngineBuilder(new EngineTarget.Offline(dialect, out)).build();
    }

    /** Whether it has no database, as that of {@link #offline}. */
    default boolean isOffline() {
        return false;
    }

    /**
     * An engine over several databases with the same data: what only reads goes where the chooser says, all else to the primary. A
     * connection that has written, or has begun a transaction that may write, reads from the primary from then on, so that it reads
     * what it wrote. Events, schema, pool and compiled statements are the primary's; the engines stay with who made them, who also closes them.
     *
     * <pre>{@code
     * Engine engine = Engine.routing(primary, ReplicaChooser.inTurn(List.of(first, second)));
     * }</pre>
     */
    static Engine routing(Engine primary, ReplicaChooser chooser) {
        return new EngineBuilder(new EngineTarget.Routed(primary, chooser)).build();
    }

    /** Takes a connection from the pool. Closing it gives it back. */
    Connection connect();

    /** The database's dialect; until the first connection that of the newest version. */
    @Override
    Dialect dialect();

    /** Where one listens to everything that happens on this engine. */
    Events events();

    /** What plugins brought of a kind, such as {@code LoaderCriteria}, in the order in which it came; what the engine is asked for by others. */
    <T> List<T> brought(Class<T> kind);

    /** How statements run where neither they nor their connection say otherwise. */
    ExecutionOptions options();

    /** The same engine, with the same pool and events, under other options. */
    Engine withOptions(ExecutionOptions options);

    /** Runs the work in a transaction: committed at its end, rolled back if it throws. */
    @SuppressWarnings("NullAway") // it takes the result for one that is never null, though its type says that it may be
    default <X extends Exception> void inTransaction(Work<X> work) throws X {
        callInTransaction(connection -> {
            work.accept(connection);
            return null;
        });
    }

    /** Runs the work in a transaction and gives what it gives: committed at its end, rolled back if it throws. */
    default <T extends @Nullable Object, X extends Exception> T callInTransaction(Call<T, X> work) throws X {
        return callInTransaction(TransactionOptions.USUAL, work);
    }

    /** Runs the work in a transaction that begins as told. */
    <T extends @Nullable Object, X extends Exception> T callInTransaction(TransactionOptions options, Call<T, X> work)
            throws X;

    /** Runs work that only reads, in a transaction in which the database refuses writes where it can. */
    default <T extends @Nullable Object, X extends Exception> T read(Call<T, X> work) throws X {
        return callInTransaction(TransactionOptions.USUAL.withReadOnly(true), work);
    }

    /**
     * Works in a transaction that somebody else has begun on a connection of theirs, and will end.
     *
     * @param jdbc the connection; it is neither set up nor closed
     * @param how what is known of the transaction: of one that only reads, writes are refused
     * @throws UsageException if this engine cannot
     * @throws dev.cinnabar.error.DatabaseException if the connection lacks what the dialect cannot do without, and names the cure
     */
    default ExternalTransaction join(java.sql.Connection jdbc, TransactionOptions how) {
        throw new UsageException(
                ErrorCode.BAD_OPTION,
                "This engine cannot work in a transaction that others lead: " + this,
                "use one made by Engine.of(dataSource)");
    }

    /** The SQL of a statement, without running it and without a connection. */
    String compile(Statement statement);

    /**
     * The SQL of a statement with its values written into it, for a script that a person reads and runs; without running it and without a
     * connection.
     */
    String script(Statement statement);

    /**
     * The SQL by which steps are taken, in its order, for a script; without taking them and without a connection.
     *
     * @throws dev.cinnabar.error.UsageException if the dialect cannot say one, or not without a look at the database
     */
    List<String> script(List<? extends SchemaOperation> operations);

    /** Runs SQL as it stands, without values and without a transaction of ours. */
    @TrustedSql
    default void executeRaw(String sql) {
        try (Connection connection = connect()) {
            connection.isolation(Isolation.AUTOCOMMIT);
            connection.executeRaw(sql);
        }
    }

    /** How many connections there are, and what they do. Of an engine over replicas: those of its primary; ask a replica for its own. */
    PoolStatus pool();

    /** How many statements are kept compiled at the moment. Of an engine over replicas: by its primary; ask a replica for its own. */
    long compiledStatements();

    /** Closes idle connections; those in use are closed when they come back. The engine goes on with new ones. */
    void dispose();

    /**
     * Closes the pool. It waits three seconds for connections that are out, and takes away those that have not come back: what runs on
     * them fails, and later use of them is refused. None are given out meanwhile.
     */
    @Override
    void close();

    /** Work on a connection. */
    @FunctionalInterface
    interface Work<X extends Exception> {
        void accept(Connection connection) throws X;
    }

    /** Work on a connection that gives something. */
    @FunctionalInterface
    interface Call<T extends @Nullable Object, X extends Exception> {
        T apply(Connection connection) throws X;
    }
}
