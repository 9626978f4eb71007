package dev.cinnabar.it.orm.kinds;

import dev.cinnabar.orm.Entity;

/** An animal that stands in the table of all; there is nothing else to say of it. */
@Entity(inherits = Animal.class)
public final class Dog extends DogModel {
    Dog() {}

    public Dog(String name) {
        super(name);
    }
}
