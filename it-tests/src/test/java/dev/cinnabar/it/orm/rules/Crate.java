package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.PassiveDeletes;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** Holds goods, which the database alone sees to. */
@Entity(table = "crates")
public final class Crate extends CrateModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Relationship(passiveDeletes = PassiveDeletes.ALL)
        List<Good> goods;
    }

    public Crate() {}
}
