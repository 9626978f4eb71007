package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** It goes by its code, which may change. */
@Entity(table = "countries")
public final class Country extends CountryModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        @Column(length = 10)
        String code;

        @Relationship(backPopulates = "country")
        List<City> cities;
    }

    Country() {}

    public Country(String code) {
        setCode(code);
    }
}
