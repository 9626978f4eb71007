package dev.cinnabar.ext.tenancy;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.plugin.SessionContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For whom the sessions of a factory are. Immutable.
 *
 * @param tenant null for sessions across all tenants
 * @param apart whether its rows are held apart by a schema or a database of its own already
 */
record TenantScope(@Nullable String tenant, boolean apart) {
    private static final String CURE =
            "open it for a tenant: Tenancy.forTenant(sessions, \"…\"); or, for what concerns all of them,"
                    + " Tenancy.acrossTenants(sessions)";

    static TenantScope rowsOf(String tenant) {
        return new TenantScope(checked(tenant), false);
    }

    static TenantScope apart(String tenant) {
        return new TenantScope(checked(tenant), true);
    }

    static TenantScope across() {
        return new TenantScope(null, true);
    }

    private static String checked(String tenant) {
        if (tenant.isBlank()) {
            throw new UsageException(
                    ErrorCode.NO_TENANT,
                    "The name of the tenant is empty.",
                    "give the name by which its rows are known");
        }
        if (!tenant.equals(tenant.strip())) { // a database may hold it for equal to one without
            throw new UsageException(
                    ErrorCode.NO_TENANT,
                    "The name of the tenant, '" + tenant + "', begins or ends with a blank.",
                    "give the name without it");
        }
        return tenant;
    }

    static Optional<TenantScope> of(SessionContext context) {
        return context.value(TenantScope.class);
    }

    /**
     * The session has no scope.
     *
     * @param what the entity that it was about to read or write
     */
    static UsageException missing(Object what) {
        return new UsageException(
                ErrorCode.NO_TENANT, "Rows of " + what + " belong to tenants, and the session is for none.", CURE);
    }
}
