package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** It has one passport, or none, and at most one note. */
@Entity(table = "people")
public final class Person extends PersonModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Relationship(backPopulates = "person")
        @Nullable
        Passport passport;

        @Relationship(cascade = Cascade.SAVE_UPDATE)
        List<Note> notes;
    }

    public Person() {}
}
