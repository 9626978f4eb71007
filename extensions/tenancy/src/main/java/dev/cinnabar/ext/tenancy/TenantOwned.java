package dev.cinnabar.ext.tenancy;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Mixin;
import org.jspecify.annotations.Nullable;

/**
 * Objects of which each belongs to one tenant: a session for a tenant sees and writes its own alone, and a session for none is refused.
 * The column can be added to a table that has rows; those belong to nobody until they are given to somebody.
 *
 * <pre>{@code
 * @Entity(table = "invoices")
 * public final class Invoice extends InvoiceModel implements TenantOwned { … }
 * }</pre>
 */
@Mixin
public interface TenantOwned {
    /** The column. */
    @SuppressWarnings("NullAway") // it is read for its types alone
    class Mapped {
        @Column(length = 64, serverDefault = "''")
        String tenantId;

        Mapped() {}
    }

    /** Whose it is; null in a new object until it is flushed. */
    @Nullable
    String getTenantId();

    /** Says whose it is: in sessions across tenants alone, since all others know. */
    void setTenantId(String tenant);
}
