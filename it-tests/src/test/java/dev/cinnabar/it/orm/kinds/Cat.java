package dev.cinnabar.it.orm.kinds;

import dev.cinnabar.orm.Entity;

/** An animal with a table of its own. */
@Entity(table = "cats", inherits = Animal.class)
public final class Cat extends CatModel {
    static class Mapped {
        int lives = 9;
    }

    Cat() {}

    public Cat(String name) {
        super(name);
    }
}
