package dev.cinnabar.ext.tenancy;

import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of tenants, however their rows are held apart. A program that opens all its sessions here can change that later. Shared by all
 * threads.
 *
 * <pre>{@code
 * TenantSessions sessions = TenantSessions.byRows(SessionFactory.of(engine));
 * sessions.inTransaction("acme", session -> session.add(new Invoice(…)));
 * }</pre>
 */
@FunctionalInterface
public interface TenantSessions {
    /**
     * The sessions of a tenant.
     *
     * @throws dev.cinnabar.error.UsageException if the name is blank
     */
    SessionFactory of(String tenant);

    /** A session of a tenant. */
    default Session open(String tenant) {
        return of(tenant).open();
    }

    /** Runs the work with a session of a tenant: committed at its end, rolled back if it throws. */
    default <X extends Exception> void inTransaction(String tenant, SessionFactory.Work<X> work) throws X {
        of(tenant).inTransaction(work);
    }

    /** Runs the work with a session of a tenant and gives what it gives. */
    default <T extends @Nullable Object, X extends Exception> T callInTransaction(
            String tenant, SessionFactory.Call<T, X> work) throws X {
        return of(tenant).callInTransaction(work);
    }

    /** Rows of all tenants stand in the same tables, and each says whose it is: {@link TenantOwned}. */
    static TenantSessions byRows(SessionFactory sessions) {
        return tenant -> Tenancy.forTenant(sessions, tenant);
    }

    /**
     * Each tenant has a schema with all tables; on MySQL that is a database.
     *
     * @param sessions on the engine that all share
     * @param schemaOf the schema of a tenant, in the place of tables that name none; it throws for a tenant that there is not
     */
    static TenantSessions bySchemas(SessionFactory sessions, UnaryOperator<String> schemaOf) {
        return tenant -> {
            TenantScope scope = TenantScope.apart(tenant);
            return sessions.withExecution(ExecutionOptions.NONE.withSchema("", schemaOf.apply(tenant)))
                    .withContext(scope);
        };
    }
}
