package dev.cinnabar.it.ext.tenancy.guide;

import dev.cinnabar.ext.tenancy.TenantOwned;
import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** Who pays a tenant. */
@Entity(table = "customers")
public final class Customer extends CustomerModel implements TenantOwned {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 60, unique = true)
        String email;

        @Relationship(
                backPopulates = "customer",
                cascade = {Cascade.SAVE_UPDATE, Cascade.MERGE, Cascade.DELETE})
        List<Invoice> invoices;
    }

    Customer() {}

    public Customer(String email) {
        setEmail(email);
    }
}
