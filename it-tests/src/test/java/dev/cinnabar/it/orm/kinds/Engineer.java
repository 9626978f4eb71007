package dev.cinnabar.it.orm.kinds;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** A person with machines. */
@Entity(table = "engineers", inherits = Person.class)
public final class Engineer extends EngineerModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Column(length = 50)
        String language = "Java";

        @Relationship(backPopulates = "engineer")
        List<Machine> machines;
    }

    Engineer() {}

    public Engineer(String name) {
        super(name);
    }
}
