package dev.cinnabar.ext.tenancy;

import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import java.util.Optional;

/** Sessions for one tenant each, whose rows stand in the same tables: import its methods statically. Stateless. */
public final class Tenancy {
    /** The name of the plugin, and that of its criteria, which no query can do without. */
    public static final String NAME = "tenancy";

    private Tenancy() {}

    /**
     * Sessions that see and write the rows of one tenant alone. A statement that is written as text is refused in them, since nothing can
     * be said of what it reads; statements on {@code session.connection()} are one's own affair.
     *
     * @throws dev.cinnabar.error.UsageException if the name is blank
     */
    public static SessionFactory forTenant(SessionFactory sessions, String tenant) {
        return sessions.withContext(TenantScope.rowsOf(tenant));
    }

    /** Sessions that see and write the rows of all tenants, for reports and for moving them; a new object must say whose it is. */
    public static SessionFactory acrossTenants(SessionFactory sessions) {
        return sessions.withContext(TenantScope.across());
    }

    /** For whom a session is; empty if it is across tenants, or for none. */
    public static Optional<String> tenantOf(Session session) {
        return session.context(TenantScope.class).map(TenantScope::tenant);
    }
}
