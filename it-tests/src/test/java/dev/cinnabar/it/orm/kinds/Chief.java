package dev.cinnabar.it.orm.kinds;

import dev.cinnabar.orm.Entity;

/** A manager with a budget. */
@Entity(table = "chiefs", inherits = Manager.class)
public final class Chief extends ChiefModel {
    static class Mapped {
        int budget = 100;
    }

    Chief() {}

    public Chief(String name) {
        super(name);
    }
}
