package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** Something to buy. */
@Entity(table = "products")
public final class Product extends ProductModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 20)
        String name;
    }

    Product() {}

    public Product(String name) {
        setName(name);
    }
}
