package dev.cinnabar.ext.tenancy;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.BeforeDelete;
import dev.cinnabar.orm.BeforeInsert;
import dev.cinnabar.orm.BeforeUpdate;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.ObjectEvent;
import org.jspecify.annotations.Nullable;

/** Says whose they are in objects that are about to be written, and refuses those of others before anything is sent. Stateless. */
final class TenantStamps {
    private TenantStamps() {}

    static void inserting(BeforeInsert event) {
        own(event);
    }

    /** A new object that takes over a row says as little as one that is inserted. */
    static void updating(BeforeUpdate event) {
        Object before =
                event.previous(Owners.tenant(EntityType.of(event.entity().getClass())));
        if (before instanceof String owner && !owner.isEmpty()) {
            check(event, owner);
        }
        own(event);
    }

    static void deleting(BeforeDelete event) {
        check(event, ((TenantOwned) event.entity()).getTenantId());
    }

    /** Other listeners may have said something else meanwhile; the flush fails then, and is rolled back. */
    static void written(ObjectEvent event) {
        check(event, ((TenantOwned) event.entity()).getTenantId());
    }

    private static void own(ObjectEvent event) {
        TenantOwned row = (TenantOwned) event.entity();
        String tenant = tenant(event);
        String owner = row.getTenantId();
        if (owner != null && !owner.isEmpty()) {
            check(event, owner);
        } else if (tenant == null) {
            throw new UsageException(
                    ErrorCode.NO_TENANT,
                    event.entity() + " belongs to no tenant, and its session is across all of them.",
                    "say whose it is: setTenantId(…)");
        } else {
            row.setTenantId(tenant);
        }
    }

    private static void check(ObjectEvent event, @Nullable String owner) {
        String tenant = tenant(event);
        if (tenant != null && !tenant.equals(owner)) {
            throw new UsageException(
                    ErrorCode.OTHER_TENANT,
                    event.entity() + " belongs to " + (owner == null || owner.isEmpty() ? "nobody" : owner)
                            + ", and its session is for " + tenant + ".",
                    "write it in a session of its own tenant; to move it, do so in one across tenants");
        }
    }

    private static @Nullable String tenant(ObjectEvent event) {
        return event.session()
                .context(TenantScope.class)
                .orElseThrow(() -> TenantScope.missing(event.entity().getClass().getSimpleName()))
                .tenant();
    }
}
