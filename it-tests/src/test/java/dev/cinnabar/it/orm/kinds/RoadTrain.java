package dev.cinnabar.it.orm.kinds;

import dev.cinnabar.orm.Entity;

/** A truck with trailers. */
@Entity(inherits = Truck.class)
public final class RoadTrain extends RoadTrainModel {
    static class Mapped {
        int trailers = 3;
    }

    RoadTrain() {}

    public RoadTrain(String name) {
        super(name);
    }
}
