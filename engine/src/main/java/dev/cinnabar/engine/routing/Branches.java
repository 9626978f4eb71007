package dev.cinnabar.engine.routing;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The connections behind a {@link RoutingConnection}, each taken when it is first needed. Only {@link #all} is for any thread. */
final class Branches {
    private final RoutingEngine engine;
    private final IdentityHashMap<Engine, Connection> replicas = new IdentityHashMap<>();
    private final List<Connection> all = new CopyOnWriteArrayList<>();
    private final List<Consumer<Connection>> settings = new ArrayList<>();
    private @Nullable Connection primary;
    private ExecutionOptions options = ExecutionOptions.NONE;
    private boolean readOnly;
    private boolean closed;

    Branches(RoutingEngine engine) {
        this.engine = engine;
    }

    List<Connection> all() {
        return all;
    }

    Connection primary() {
        Connection known = primary;
        if (known == null) {
            known = taken(engine.primary());
            known.readOnly(readOnly || known.isReadOnly());
            primary = known;
        }
        return known;
    }

    boolean primaryIsInTransaction() {
        return primary != null && primary.isInTransaction();
    }

    /** The one that has seen a moment already goes on with it, until the transaction ends; else that of the engine that is chosen. */
    Connection reading(Supplier<Engine> choice) {
        for (Connection connection : all) {
            if (connection.isInTransaction()) {
                return connection;
            }
        }
        Engine chosen = choice.get();
        return chosen == engine.primary() ? primary() : replicas.computeIfAbsent(chosen, this::replica);
    }

    /** A replica takes no writes, whoever sends them there. */
    private Connection replica(Engine chosen) {
        if (!chosen.dialect().name().equals(engine.dialect().name())) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "A replica speaks " + chosen.dialect().name() + " and its primary "
                            + engine.dialect().name(),
                    "choose among engines for copies of one database");
        }
        Connection connection = taken(engine.underOptions(chosen));
        connection.readOnly(true);
        return connection;
    }

    private Connection taken(Engine from) {
        if (closed) {
            throw new UsageException(
                    ErrorCode.CLOSED_CONNECTION,
                    "The connection has been closed",
                    "take another from the engine: engine.connect()");
        }
        Connection connection = from.connect();
        all.add(connection);
        settings.forEach(setting -> setting.accept(connection));
        connection.options(options);
        return connection;
    }

    /** Does something to all that there are and to all that will be. */
    void setUp(Consumer<Connection> setting) {
        each(setting);
        settings.add(setting);
    }

    boolean isReadOnly() {
        return primary == null ? readOnly : primary.isReadOnly();
    }

    void readOnly(boolean on) {
        if (primary != null) {
            primary.readOnly(on);
        }
        readOnly = on;
    }

    ExecutionOptions options() {
        return options;
    }

    void options(ExecutionOptions how) {
        options = how;
        all.forEach(connection -> connection.options(how));
    }

    boolean isClosed() {
        return closed;
    }

    /** Ends them all. */
    void end(Consumer<Connection> how) {
        closed = true;
        each(how);
    }

    /** Does something to all, also where one fails; the first failure is thrown. */
    void each(Consumer<Connection> what) {
        RuntimeException first = null;
        for (Connection connection : all) {
            try {
                what.accept(connection);
            } catch (RuntimeException failure) {
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
