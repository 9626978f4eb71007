package dev.cinnabar.it.ext.audit.model;

import dev.cinnabar.ext.audit.Audited;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** Somebody; employees have more, in a table of their own. */
@Audited
@Entity(table = "audited_people")
public class Person extends PersonModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;
    }

    Person() {}

    public Person(String name) {
        setName(name);
    }
}
