package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** It is of one person. */
@Entity(table = "passports")
public final class Passport extends PassportModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @ForeignKey(Person.class)
        @Column(unique = true)
        @Nullable
        Long personId;

        @Relationship(backPopulates = "passport")
        @Nullable
        Person person;
    }

    public Passport() {}
}
