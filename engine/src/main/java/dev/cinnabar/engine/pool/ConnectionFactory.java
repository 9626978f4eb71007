package dev.cinnabar.engine.pool;

import dev.cinnabar.connect.Connect;
import dev.cinnabar.connect.SessionOptions;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.DriverError;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.dialect.SessionRules;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.event.Events;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes connections to one database and sets them up. The first one tells the dialect. Shared by all threads. */
public final class ConnectionFactory {
    private final Wire wire;
    private final SessionOptions options;
    private final Events events;
    private final DialectFinder dialect;
    private final AtomicInteger generation = new AtomicInteger();

    /** Gives a connection as the driver makes it. */
    @FunctionalInterface
    public interface Wire {
        Connection open() throws SQLException;

        /** A connection that it gave has been set up. */
        default void stands(Connection connection) throws SQLException {}
    }

    public ConnectionFactory(Wire wire, SessionOptions options, Events events, DialectFinder dialect) {
        this.wire = wire;
        this.options = options;
        this.events = events;
        this.dialect = dialect;
    }

    /** The dialect, as far as it is known. */
    public Dialect dialect() {
        return dialect.known();
    }

    SessionOptions options() {
        return options;
    }

    Events events() {
        return events;
    }

    /** Makes a connection, sets it up and tells who listens. */
    PhysicalConnection open() {
        Connection jdbc = connect();
        try {
            PhysicalConnection connection = setUp(jdbc, true);
            wire.stands(jdbc);
            return connection;
        } catch (SQLException failure) {
            close(jdbc, failure);
            throw connectFailure(failure);
        } catch (RuntimeException failure) {
            close(jdbc, failure);
            throw failure;
        }
    }

    /** A connection that somebody else made; it is set up only where that costs nothing. */
    Borrowed borrow() {
        Connection jdbc = connect();
        try {
            boolean autoCommit = jdbc.getAutoCommit();
            return new Borrowed(setUp(jdbc, dialect.of(jdbc).session().isInProcess()), autoCommit);
        } catch (SQLException failure) {
            close(jdbc, failure);
            throw connectFailure(failure);
        }
    }

    /** A connection that somebody else made, and whether it committed by itself when it came. */
    record Borrowed(PhysicalConnection connection, boolean autoCommit) {}

    /** A connection in the middle of somebody else's transaction. */
    PhysicalConnection adopt(Connection jdbc) {
        try {
            PhysicalConnection connection = setUp(jdbc, false);
            dialect().session().join(jdbc);
            return connection;
        } catch (SQLException failure) {
            throw connectFailure(failure);
        }
    }

    private Connection connect() {
        try {
            return wire.open();
        } catch (SQLException failure) {
            throw connectFailure(failure);
        }
    }

    private PhysicalConnection setUp(Connection jdbc, boolean fully) throws SQLException {
        int ours = generation.get();
        Dialect speaks = dialect.of(jdbc);
        SessionRules rules = speaks.session();
        if (fully) {
            rules.open(jdbc);
            isolate(jdbc, speaks);
        }
        if (events.hears(Connect.class)) {
            events.publish(new Connect(speaks, sql -> run(jdbc, sql), jdbc));
            rules = dialect.settled(jdbc).session();
            rules.verify(jdbc);
        } else if (fully) {
            dialect.settle();
            rules.verify(jdbc);
        }
        return new PhysicalConnection(jdbc, rules, ours, options.isolation());
    }

    private void isolate(Connection jdbc, Dialect speaks) throws SQLException {
        Isolation level = options.isolation();
        if (level != null) {
            IsolationCheck.check(level, speaks);
            if (level != Isolation.AUTOCOMMIT && level != speaks.session().defaultIsolation()) {
                speaks.session().isolate(jdbc, level);
            }
        }
    }

    private void run(Connection jdbc, String sql) {
        try {
            SessionRules.run(jdbc, sql);
        } catch (SQLException failure) {
            throw dialect().errors().classify(DriverError.of(failure).running(sql));
        }
    }

    private RuntimeException connectFailure(SQLException failure) {
        return dialect().errors().classify(DriverError.of(failure).during(DriverError.Phase.CONNECT));
    }

    private static void close(Connection jdbc, Throwable because) {
        try {
            jdbc.close();
        } catch (SQLException alsoThat) {
            because.addSuppressed(alsoThat);
        }
    }

    boolean isCurrent(PhysicalConnection connection) {
        return connection.generation() == generation.get();
    }

    /** Makes all connections old that were made up to now; false if those of this one are old already. */
    boolean retireGenerationOf(PhysicalConnection broken) {
        return generation.compareAndSet(broken.generation(), broken.generation() + 1);
    }

    void retireAll() {
        generation.incrementAndGet();
    }

    /** What to throw once the engine has been closed. */
    static UsageException closed() {
        return new UsageException(
                ErrorCode.CLOSED_ENGINE,
                "The engine has been closed",
                "close it when the program ends, or make another");
    }
}
