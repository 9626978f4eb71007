package dev.cinnabar.engine.boot;

import dev.cinnabar.connect.Connector;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineOptions;
import dev.cinnabar.connect.EngineTarget;
import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.DialectProvider;
import dev.cinnabar.dialect.DriverSettings;
import dev.cinnabar.dialect.DriverTarget;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.engine.event.EventRoom;
import dev.cinnabar.engine.execute.Brought;
import dev.cinnabar.engine.execute.EngineCore;
import dev.cinnabar.engine.pool.ConnectionFactory;
import dev.cinnabar.engine.pool.ConnectionPool;
import dev.cinnabar.engine.pool.DialectFinder;
import dev.cinnabar.engine.pool.DriverWire;
import dev.cinnabar.engine.pool.IsolationCheck;
import dev.cinnabar.engine.pool.PatientWire;
import dev.cinnabar.engine.pool.Pools;
import dev.cinnabar.engine.pool.SecretWire;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one engine out of its options. Used once. */
final class Boot {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.engine");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    /** The one property of a URL that is the engine's and not the driver's. */
    private static final String PLUGIN = "plugin";

    private final EngineOptions options;
    private final EventRoom events = new EventRoom();
    private final String name;

    Boot(EngineOptions options) {
        this.options = options;
        String given = options.log().name();
        this.name = given.isEmpty() ? "cinnabar-" + NUMBER.incrementAndGet() : given;
    }

    Engine engine() {
        return options.target() instanceof EngineTarget.Url target
                ? atUrl(target.url())
                : over(((EngineTarget.Source) options.target()).source());
    }

    private Engine atUrl(DatabaseUrl said) {
        String named = said.properties().getOrDefault(PLUGIN, "");
        DatabaseUrl url = said.withoutProperty(PLUGIN);
        Set<String> demanded = named.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(named.split(",", -1)));
        DialectProvider provider = Dialects.found().answeringFor(url.scheme());
        Isolation level = options.session().isolation();
        if (level != null) {
            IsolationCheck.check(level, provider.dialect());
        }
        DriverTarget target = provider.target(
                url,
                new DriverSettings(
                        options.session().connectTimeout(), options.session().unsafeProperties()));
        ConnectionFactory factory =
                new ConnectionFactory(wire(target), options.session(), events, new Found(provider, provider.dialect()));
        boolean inProcess = provider.dialect().session().isInProcess();
        LOG.info("Engine {} for {} by the dialect {}: {}", name, url, provider.name(), Origin.of(provider));
        ConnectionPool pool = Pools.of(options.pool(), factory, target.vanishes(), inProcess, name);
        return finish(factory, pool, demanded, url.toString(), address(url));
    }

    /** Without what nobody else needs to know. */
    private static DatabaseUrl address(DatabaseUrl url) {
        return new DatabaseUrl(
                url.scheme(), url.driver(), null, null, url.host(), url.port(), url.database(), Map.of());
    }

    private ConnectionFactory.Wire wire(DriverTarget target) {
        ConnectionFactory.Wire wire = bareWire(target);
        Duration wait = target.socketTimeout();
        return SecretWire.of(wait == null ? wire : new PatientWire(wire, wait), target);
    }

    private ConnectionFactory.Wire bareWire(DriverTarget target) {
        Connector connector = options.session().connector();
        if (connector != null) {
            return () -> connector.connect(target.jdbcUrl(), DriverWire.properties(target));
        }
        return new DriverWire(Drivers.named(target.driverClass(), target.driverArtifact()), target);
    }

    private Engine over(DataSource source) {
        DialectProvider provider = Dialects.found().speakingTo(source);
        ConnectionFactory factory = new ConnectionFactory(
                source::getConnection, options.session(), events, new Found(provider, provider.dialect()));
        LOG.info("Engine {} for a DataSource by the dialect {}: {}", name, provider.name(), Origin.of(provider));
        return finish(
                factory, Pools.borrowed(options.pool(), factory), Set.of(), provider.name() + " DataSource", null);
    }

    private Engine finish(
            ConnectionFactory factory,
            ConnectionPool pool,
            Set<String> demanded,
            String shown,
            @Nullable DatabaseUrl address) {
        Guests guests = new Guests(options.guests(), demanded, factory.dialect(), events);
        Brought brought = guests.install();
        if (options.log().echo()) {
            Echo.listen(events, options.log());
        }
        EngineCore core = new EngineCore(options, factory, pool, events, brought);
        EngineImpl engine = new EngineImpl(core, guests, options.execution(), shown);
        engine.opened(name, address);
        return engine;
    }

    /** Asks the provider for the dialect of the server behind the first connection. */
    private static final class Found extends DialectFinder {
        private final DialectProvider provider;
        private final Dialect offline;

        Found(DialectProvider provider, Dialect offline) {
            this.provider = provider;
            this.offline = offline;
        }

        @Override
        protected Dialect offline() {
            return offline;
        }

        @Override
        protected Dialect ask(Connection connection) throws SQLException {
            return provider.dialect(connection);
        }
    }
}
