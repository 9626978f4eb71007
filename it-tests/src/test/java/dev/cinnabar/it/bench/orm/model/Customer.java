package dev.cinnabar.it.bench.orm.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** Who is inserted. */
@Entity(table = "customer")
public final class Customer extends CustomerModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 255)
        String name;

        @Column(length = 255)
        String description;
    }

    Customer() {}

    public Customer(String name, String description) {
        setName(name);
        setDescription(description);
    }
}
