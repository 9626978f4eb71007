package dev.cinnabar.it.orm.shop;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Embedded;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import org.jspecify.annotations.Nullable;

/** Somebody with one address or two, and money or none. */
@Entity(table = "customers")
public final class Customer extends CustomerModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Embedded
        Address home;

        @Embedded(prefix = "w_")
        @Nullable
        Address work;

        @Embedded
        @Nullable
        Money credit = new Money(100, "EUR");
    }

    Customer() {}

    public Customer(String name, Address home) {
        setName(name);
        setHome(home);
    }
}
