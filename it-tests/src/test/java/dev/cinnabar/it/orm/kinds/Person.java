package dev.cinnabar.it.orm.kinds;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.orm.TextHybrid;
import dev.cinnabar.orm.Version;
import org.jspecify.annotations.Nullable;

/** Somebody; what more there is of some of them stands in tables of their own. */
@Entity(table = "people")
public class Person extends PersonModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Version
        int version = 1;

        @ForeignKey(Company.class)
        @Nullable
        Long companyId;

        @Relationship(backPopulates = "staff")
        @Nullable
        Company company;
    }

    public static final TextHybrid<Person> GREETING = hybrid(literal("Hello ").concat(NAME));

    Person() {}

    public Person(String name) {
        setName(name);
    }
}
