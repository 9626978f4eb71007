package dev.cinnabar.it.ext.softdelete.guide;

import dev.cinnabar.ext.softdelete.SoftDelete;
import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** Somebody who buys. */
@Entity(table = "customers")
public final class Customer extends CustomerModel implements SoftDelete {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 100)
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
