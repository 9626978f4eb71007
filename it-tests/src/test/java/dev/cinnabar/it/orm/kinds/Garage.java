package dev.cinnabar.it.orm.kinds;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** Where vehicles of all kinds stand. */
@Entity(table = "garages")
public final class Garage extends GarageModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Relationship(backPopulates = "garage", orderBy = "name")
        List<Vehicle> vehicles;
    }

    public Garage() {}
}
