package dev.cinnabar.it.guide.blog;

import dev.cinnabar.it.guide.plugins.Money;
import dev.cinnabar.it.guide.plugins.MoneyType;
import dev.cinnabar.it.guide.plugins.Signed;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Type;
import java.time.Instant;

/** A type and a mixin from another jar. */
@Entity(table = "invoices")
public final class Invoice extends InvoiceModel implements Signed {

    static class Mapped {
        @Id
        Long id;

        @Type(MoneyType.class)
        Money total;

        @Column(serverNow = true)
        Instant createdAt;
    }

    Invoice() {}

    public Invoice(Money total) {
        setTotal(total);
    }
}
