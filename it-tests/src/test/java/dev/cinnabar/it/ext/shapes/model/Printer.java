package dev.cinnabar.it.ext.shapes.model;

import dev.cinnabar.ext.softdelete.SoftDelete;
import dev.cinnabar.ext.tenancy.TenantOwned;
import dev.cinnabar.orm.Entity;

/** A device whose row stays when it is deleted, as that of others does not. */
@Entity(table = "printers", inherits = Device.class)
public final class Printer extends PrinterModel implements SoftDelete, TenantOwned {
    @SuppressWarnings("NullAway")
    static class Mapped {
        int pages = 1;
    }

    Printer() {}

    public Printer(long id, String name) {
        super(id, name);
    }
}
