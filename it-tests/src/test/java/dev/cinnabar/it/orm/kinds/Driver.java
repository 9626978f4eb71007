package dev.cinnabar.it.orm.kinds;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** Who drives a car, and no other vehicle. */
@Entity(table = "drivers")
public final class Driver extends DriverModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @ForeignKey(Car.class)
        @Nullable
        Long carId;

        @Relationship
        @Nullable
        Car car;
    }

    public Driver() {}
}
