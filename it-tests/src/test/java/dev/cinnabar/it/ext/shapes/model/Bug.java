package dev.cinnabar.it.ext.shapes.model;

import dev.cinnabar.ext.softdelete.SoftDelete;
import dev.cinnabar.ext.tenancy.TenantOwned;
import dev.cinnabar.orm.Entity;

/** A ticket whose row stays when it is deleted, as that of others does not. */
@Entity(inherits = Ticket.class)
public final class Bug extends BugModel implements SoftDelete, TenantOwned {
    @SuppressWarnings("NullAway")
    static class Mapped {
        int weight = 1;
    }

    Bug() {}

    public Bug(long id, String name) {
        super(id, name);
    }
}
