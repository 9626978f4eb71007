package dev.cinnabar.ext.tenancy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.SessionFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Each tenant has a database of its own, whose engine is made when its first session is asked for and kept until it is closed here. Shared
 * by all threads.
 */
public final class TenantDatabases implements TenantSessions, AutoCloseable {
    private final Function<String, Engine> engineOf;
    private final Map<String, SessionFactory> open = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private TenantDatabases(Function<String, Engine> engineOf) {
        this.engineOf = engineOf;
    }

    /**
     * Nothing is connected yet.
     *
     * @param engineOf makes the engine of a tenant, called once for each; it throws for a tenant that there is not
     */
    public static TenantDatabases of(Function<String, Engine> engineOf) {
        return new TenantDatabases(engineOf);
    }

    /** @throws UsageException if the name is blank, or all were closed */
    @Override
    public SessionFactory of(String tenant) {
        TenantScope scope = TenantScope.apart(tenant);
        SessionFactory sessions = open.computeIfAbsent(
                tenant, any -> SessionFactory.of(made(tenant)).withContext(scope));
        if (closed) { // meanwhile, or before
            close(tenant);
            throw over();
        }
        return sessions;
    }

    private Engine made(String tenant) {
        if (closed) {
            throw over();
        }
        return engineOf.apply(tenant);
    }

    private static UsageException over() {
        return new UsageException(
                ErrorCode.CLOSED_ENGINE,
                "The databases of the tenants were closed.",
                "close them when nobody needs them any more");
    }

    /** Closes the engine of a tenant that goes, or rests; its next session makes another. */
    public void close(String tenant) {
        SessionFactory sessions = open.remove(tenant);
        if (sessions != null) {
            sessions.engine().close();
        }
    }

    /** Closes all engines; a second call does nothing. */
    @Override
    public void close() {
        closed = true;
        List<String> tenants = new ArrayList<>(open.keySet());
        tenants.forEach(this::close);
    }
}
