package dev.cinnabar.it.orm.reading;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** The first of five levels. */
@Entity(table = "cities")
public final class City extends CityModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Relationship(orderBy = "name")
        List<District> districts;
    }

    City() {}

    public City(String name, District... districts) {
        setName(name);
        getDistricts().addAll(List.of(districts));
    }
}
