package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.schema.ReferentialAction;

/** It knows its country by the key alone. */
@Entity(table = "flags")
public final class Flag extends FlagModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @ForeignKey(value = Country.class, onUpdate = ReferentialAction.CASCADE)
        @Column(length = 10)
        String countryCode;
    }

    Flag() {}

    public Flag(String countryCode) {
        setCountryCode(countryCode);
    }
}
