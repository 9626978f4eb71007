package staff;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Embedded;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.orm.RenamedFrom;
import org.jspecify.annotations.Nullable;

/** Was called otherwise, and so were columns of each kind: of its own, of a record, of a mixin. */
@Entity(table = "people", comment = "who works here")
@RenamedFrom("staff")
public class Person extends PersonModel implements Noted {

    static class Mapped {
        @Id
        @RenamedFrom("no")
        Long id;

        @Column(name = "full_name", length = 80, comment = "first name first")
        @RenamedFrom("name")
        String name;

        @RenamedFrom("on_duty")
        boolean active;

        @ForeignKey(Person.class)
        @RenamedFrom("boss")
        @Nullable Long leaderId;

        @Embedded(prefix = "home_")
        Address home;

        @Relationship
        @Nullable Person leader;
    }
}
