package dev.cinnabar.it.orm.alone;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;

/** A plant with a colour. */
@Entity(table = "flowers", inherits = Plant.class, concrete = true)
public class Flower extends FlowerModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Column(length = 50)
        String colour = "white";

        @Column(length = 50)
        String kind = "wild";
    }

    Flower() {}

    public Flower(String name) {
        super(name);
    }
}
