package dev.cinnabar.it.orm.kinds;

import dev.cinnabar.orm.Entity;

/** A vehicle with doors. */
@Entity(inherits = Vehicle.class)
public final class Car extends CarModel {
    static class Mapped {
        int doors = 4;
    }

    Car() {}

    public Car(String name) {
        super(name);
    }
}
