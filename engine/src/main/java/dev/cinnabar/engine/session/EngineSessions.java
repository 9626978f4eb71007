package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.engine.execute.SessionCriteria;
import dev.cinnabar.engine.mapping.Mappings;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.ExternalSession;
import dev.cinnabar.orm.JoinMode;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.orm.SessionHook;
import dev.cinnabar.plugin.LoaderCriteria;
import java.util.List;
import java.util.Map;

/**
 * The sessions of an engine. Immutable; shared by all threads.
 *
 * @param brought what plugins say of the rows that sessions may see
 * @param criteria the same, as it bears on sessions with these settings
 */
record EngineSessions(
        Engine engine,
        Mappings mappings,
        List<LoaderCriteria> brought,
        SessionCriteria criteria,
        SessionSettings settings)
        implements SessionFactory {
    static EngineSessions of(Engine engine, Mappings mappings, List<LoaderCriteria> brought, SessionSettings settings) {
        return new EngineSessions(engine, mappings, brought, SessionCriteria.of(brought, settings.context()), settings);
    }

    private EngineSessions with(SessionSettings other) {
        return new EngineSessions(engine, mappings, brought, criteria, other);
    }

    @Override
    public SessionFactory withLoad(LoadStrategy strategy) {
        return with(settings.withUsual(strategy));
    }

    @Override
    public SessionFactory withAutobegin(boolean on) {
        return with(settings.withAutobegin(on));
    }

    @Override
    public SessionFactory withExpireOnCommit(boolean on) {
        return with(settings.withExpires(on));
    }

    @Override
    public SessionFactory withHook(SessionHook hook) {
        return with(settings.withHook(hook));
    }

    @Override
    public SessionFactory withOptions(QueryOption... options) {
        return with(settings.withOptions(List.of(options)));
    }

    @Override
    public SessionFactory withExecution(ExecutionOptions options) {
        return new EngineSessions(
                engine.withOptions(options.over(engine.options())), mappings, brought, criteria, settings);
    }

    @Override
    public SessionFactory withContext(Object value) {
        return of(engine, mappings, brought, settings.withContext(value));
    }

    @Override
    public Session open() {
        return new EngineSession(this, new OwnConnection(engine));
    }

    @Override
    public Session open(Connection connection, JoinMode mode) {
        checkSchemas(connection);
        return new EngineSession(this, new JoinedConnection(connection, mode));
    }

    @Override
    public ExternalSession join(java.sql.Connection jdbc, TransactionOptions how) {
        return new LedSession(this, engine.join(jdbc, how));
    }

    /** A session that would look for tables elsewhere than its factory says could read what belongs to others. */
    private void checkSchemas(Connection connection) {
        Map<String, String> there =
                connection.options().over(connection.engine().options()).schemas();
        if (!there.entrySet().containsAll(engine.options().schemas().entrySet())) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "The sessions of this factory look for tables in the schemas "
                            + engine.options().schemas() + ", and the connection in " + there + ".",
                    "take the connection from the engine of the factory: sessions.engine().connect()");
        }
    }
}
