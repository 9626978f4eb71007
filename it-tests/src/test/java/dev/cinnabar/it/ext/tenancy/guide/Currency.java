package dev.cinnabar.it.ext.tenancy.guide;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** What all tenants share. */
@Entity(table = "currencies")
public final class Currency extends CurrencyModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        @Column(length = 3)
        String code;
    }

    Currency() {}

    public Currency(String code) {
        setCode(code);
    }
}
