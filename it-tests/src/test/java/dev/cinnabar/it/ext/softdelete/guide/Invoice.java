package dev.cinnabar.it.ext.softdelete.guide;

import dev.cinnabar.ext.softdelete.SoftDelete;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;

/** What a customer has to pay. */
@Entity(table = "invoices")
public final class Invoice extends InvoiceModel implements SoftDelete {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        int cents;

        @ForeignKey(Customer.class)
        Long customerId;

        @Relationship(backPopulates = "invoices")
        Customer customer;
    }

    Invoice() {}

    public Invoice(int cents) {
        setCents(cents);
    }
}
