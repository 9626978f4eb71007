package dev.cinnabar.it.orm.kinds;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** It knows its kind as an attribute. */
@Entity(table = "animals", discriminator = "kind")
public class Animal extends AnimalModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 20)
        String kind;

        @Column(length = 50)
        String name;
    }

    Animal() {}

    public Animal(String name) {
        setName(name);
    }
}
