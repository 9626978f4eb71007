package dev.cinnabar.it.ext.tenancy.guide;

import dev.cinnabar.ext.tenancy.TenantOwned;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** What a customer has to pay. */
@Entity(table = "invoices")
public final class Invoice extends InvoiceModel implements TenantOwned {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        int cents;

        @ForeignKey(Customer.class)
        @Nullable
        Long customerId;

        @Relationship(backPopulates = "invoices")
        @Nullable
        Customer customer;
    }

    Invoice() {}

    public Invoice(int cents) {
        setCents(cents);
    }
}
