package dev.cinnabar.it.bench.orm.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** One of very many, of which one is changed. */
@Entity(table = "item")
public final class Item extends ItemModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 255)
        String name;

        @Column(name = "qty")
        int quantity;
    }

    Item() {}
}
