package dev.cinnabar.it.ext.shapes.model;

import dev.cinnabar.orm.Entity;

/** An asset with a size. */
@Entity(table = "laptops", inherits = Asset.class)
public final class Laptop extends LaptopModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        int inches = 13;
    }

    Laptop() {}

    public Laptop(long id, String name) {
        super(id, name);
    }
}
