package dev.cinnabar.it.orm.kinds;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** What has wheels; all kinds stand in one table. */
@Entity(table = "vehicles", discriminator = "kind")
public abstract class Vehicle extends VehicleModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @ForeignKey(Garage.class)
        @Nullable
        Long garageId;

        @Relationship(backPopulates = "vehicles")
        @Nullable
        Garage garage;
    }

    Vehicle() {}

    protected Vehicle(String name) {
        setName(name);
    }
}
