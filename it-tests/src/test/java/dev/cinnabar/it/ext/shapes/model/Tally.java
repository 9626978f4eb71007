package dev.cinnabar.it.ext.shapes.model;

import dev.cinnabar.ext.softdelete.SoftDelete;
import dev.cinnabar.ext.tenancy.TenantOwned;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** Something to which no row points. */
@Entity(table = "tallies")
public final class Tally extends TallyModel implements SoftDelete, TenantOwned {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;
    }

    Tally() {}

    public Tally(long id, String name) {
        setId(id);
        setName(name);
    }
}
