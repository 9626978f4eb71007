package dev.cinnabar.it.ext.shapes.model;

import dev.cinnabar.ext.softdelete.SoftDelete;
import dev.cinnabar.ext.tenancy.TenantOwned;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** What the club owns; laptops stand in a table of their own, too. */
@Entity(table = "assets")
public class Asset extends AssetModel implements SoftDelete, TenantOwned {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;
    }

    Asset() {}

    public Asset(long id, String name) {
        setId(id);
        setName(name);
    }
}
