package dev.cinnabar.it.orm.alone;

import dev.cinnabar.orm.Entity;

/** A flower with thorns. */
@Entity(table = "roses", inherits = Flower.class, concrete = true)
public final class Rose extends RoseModel {
    static class Mapped {
        int thorns = 9;
    }

    Rose() {}

    public Rose(String name) {
        super(name);
    }
}
