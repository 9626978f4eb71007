package dev.cinnabar.it.ext.migrate.renamed;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Embedded;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Index;
import dev.cinnabar.orm.RenamedFrom;

/** Its table was called users, and a name a nick. */
@Entity(table = "people", discriminator = "kind", indexes = @Index(name = "by_name", columns = "name"))
@RenamedFrom("users")
public class Person extends PersonModel {

    static class Mapped {
        @Id
        Long id;

        @Column(length = 20)
        @RenamedFrom("nick")
        String name;

        @Embedded
        Home home;
    }

    Person() {}
}
