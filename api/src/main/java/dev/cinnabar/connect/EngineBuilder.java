package dev.cinnabar.connect;

import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what an engine shall be like. Confined to one thread; it may build several. */
public final class EngineBuilder {
    private EngineTarget target;
    private PoolOptions pool = PoolOptions.USUAL;
    private SessionOptions session = SessionOptions.USUAL;
    private ExecutionOptions execution = ExecutionOptions.NONE;
    private LogOptions log = LogOptions.QUIET;
    private GuestOptions guests = GuestOptions.ALL;

    EngineBuilder(EngineTarget target) {
        this.target = target;
    }

    /** Writes each statement to the log, with its time, rows and the line of the program; values only with {@link #showValues}. */
    public EngineBuilder echo(boolean on) {
        log = new LogOptions(on, log.showValues(), log.name());
        return this;
    }

    /** Lets values stand in the log and in exceptions. Off by default: logs are read by many. */
    public EngineBuilder showValues(boolean on) {
        log = new LogOptions(log.echo(), on, log.name());
        return this;
    }

    /** A name that tells its loggers from those of other engines: {@code dev.cinnabar.sql.<name>}. */
    public EngineBuilder name(String name) {
        log = new LogOptions(log.echo(), log.showValues(), name);
        return this;
    }

    /** Connections kept; 5 unless said otherwise. */
    public EngineBuilder poolSize(int connections) {
        pool = pool.withSize(connections);
        return this;
    }

    /** Connections made beyond that under load; 10 unless said otherwise. */
    public EngineBuilder maxOverflow(int connections) {
        pool = pool.withMaxOverflow(connections);
        return this;
    }

    /** How long to wait for a connection; 30 seconds unless said otherwise, and never less than 250 milliseconds. */
    public EngineBuilder poolTimeout(Duration limit) {
        pool = pool.withTimeout(limit);
        return this;
    }

    /** After which a connection is replaced; 30 minutes unless said otherwise, zero for never. */
    public EngineBuilder poolRecycle(Duration age) {
        pool = pool.withRecycle(age);
        return this;
    }

    /** Asks each connection whether it still answers before it is handed out: one round trip, and no surprises. */
    public EngineBuilder poolPrePing(boolean on) {
        pool = pool.withPrePing(on);
        return this;
    }

    /** A new connection each time, closed at the end. */
    public EngineBuilder noPool() {
        pool = pool.withPooled(false);
        return this;
    }

    /**
     * When the stack of a checkout is kept, to be told of a session or connection that is lost without being closed; after the first such
     * loss unless said otherwise.
     */
    public EngineBuilder checkoutStacks(CheckoutStacks when) {
        pool = pool.withStacks(when);
        return this;
    }

    /** How long making a connection may take; 10 seconds unless said otherwise. */
    public EngineBuilder connectTimeout(Duration limit) {
        session = new SessionOptions(
                limit, session.isolation(), session.readOnly(), session.unsafeProperties(), session.connector());
        return this;
    }

    /** The level of all transactions that do not ask for another. */
    public EngineBuilder isolation(Isolation level) {
        session = new SessionOptions(
                session.connectTimeout(), level, session.readOnly(), session.unsafeProperties(), session.connector());
        return this;
    }

    /** The level by its name: {@code "serializable"}, {@code "READ COMMITTED"}. */
    public EngineBuilder isolation(String level) {
        return isolation(Isolation.named(level)
                .orElseThrow(() -> new UsageException(
                        ErrorCode.BAD_ISOLATION,
                        "There is no isolation level " + level,
                        "use one of " + Arrays.toString(Isolation.values()))));
    }

    /** Refuses writes on all connections. */
    public EngineBuilder readOnly(boolean on) {
        session = new SessionOptions(
                session.connectTimeout(), session.isolation(), on, session.unsafeProperties(), session.connector());
        return this;
    }

    /** User and password, where they do not stand in the URL. */
    public EngineBuilder login(String user, @Nullable String password) {
        target = new EngineTarget.Url(url("login").withUser(user, password));
        return this;
    }

    /** A property for the driver, from the dialect's list. */
    public EngineBuilder property(String name, String value) {
        target = new EngineTarget.Url(url("property").withProperty(name, value));
        return this;
    }

    private DatabaseUrl url(String option) {
        if (target instanceof EngineTarget.Url its) {
            return its.url();
        }
        throw new UsageException(
                ErrorCode.BAD_OPTION,
                "The option " + option + " needs an engine that makes its own connections",
                "set it on the DataSource");
    }

    /** A property for the driver that is on no list. Some load classes, read files, or weaken the connection. */
    public EngineBuilder unsafeProperty(String name, String value) {
        Map<String, String> more = new HashMap<>(session.unsafeProperties());
        more.put(name, value);
        session = new SessionOptions(
                session.connectTimeout(), session.isolation(), session.readOnly(), more, session.connector());
        return this;
    }

    /** Makes the connections in one's own way. */
    public EngineBuilder connector(Connector connector) {
        session = new SessionOptions(
                session.connectTimeout(),
                session.isolation(),
                session.readOnly(),
                session.unsafeProperties(),
                connector);
        return this;
    }

    /** How statements run where neither they nor their connection say otherwise. */
    public EngineBuilder options(ExecutionOptions options) {
        execution = options;
        return this;
    }

    /** Lets a plugin in, after those added before. */
    public EngineBuilder plugin(Guest plugin) {
        List<Guest> more = new ArrayList<>(guests.given());
        more.add(plugin);
        guests = new GuestOptions(more, guests.allowed());
        return this;
    }

    /** Lets in only these of the plugins on the class path; without names, none. */
    public EngineBuilder allowPlugins(String... names) {
        guests = new GuestOptions(guests.given(), Set.of(names));
        return this;
    }

    /** What has been gathered. */
    public EngineOptions options() {
        return new EngineOptions(target, pool, session, execution, log, guests);
    }

    /**
     * Makes the engine. It does not connect yet.
     *
     * @throws UsageException if no dialect answers for the URL, or an option cannot be
     */
    public Engine build() {
        return provider().engine(options());
    }

    private static EngineProvider provider() {
        return ServiceLoader.load(EngineProvider.class)
                .findFirst()
                .orElseGet(() -> ServiceLoader.load(EngineProvider.class, EngineBuilder.class.getClassLoader())
                        .findFirst()
                        .orElseThrow(() -> new UsageException(
                                ErrorCode.MISSING_ENGINE,
                                "The Cinnabar engine is not on the class path",
                                "add the artifact dev.cinnabar:cinnabar-engine at run time")));
    }
}
