package dev.cinnabar.it.orm.kinds;

import dev.cinnabar.orm.Entity;

/** A vehicle with an axle load. */
@Entity(inherits = Vehicle.class, discriminatorValue = "lorry")
public class Truck extends TruckModel {
    static class Mapped {
        int axleLoad = 8;
    }

    Truck() {}

    public Truck(String name) {
        super(name);
    }
}
