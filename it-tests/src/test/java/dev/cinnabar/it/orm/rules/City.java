package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.schema.ReferentialAction;

/** Its key follows that of its country by the database. */
@Entity(table = "cities")
public final class City extends CityModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @ForeignKey(value = Country.class, onUpdate = ReferentialAction.CASCADE)
        @Column(length = 10)
        String countryCode;

        @Relationship(backPopulates = "cities")
        Country country;
    }

    public City() {}
}
