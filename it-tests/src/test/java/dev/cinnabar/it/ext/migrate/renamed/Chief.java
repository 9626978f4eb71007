package dev.cinnabar.it.ext.migrate.renamed;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.RenamedFrom;

/** A kind of person, in the same table. */
@Entity(inherits = Person.class)
public final class Chief extends ChiefModel {

    static class Mapped {
        @RenamedFrom("level")
        int grade;
    }

    Chief() {}
}
