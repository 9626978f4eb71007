package dev.cinnabar.it.bench.orm.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** What is read. */
@Entity(table = "product")
public final class Product extends ProductModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 20, unique = true)
        String code;

        @Column(length = 255)
        String name;

        @Column(length = 255)
        String description;

        @Column(name = "qty")
        int quantity;
    }

    Product() {}
}
