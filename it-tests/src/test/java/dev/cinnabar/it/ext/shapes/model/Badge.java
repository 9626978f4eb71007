package dev.cinnabar.it.ext.shapes.model;

import dev.cinnabar.ext.softdelete.SoftDelete;
import dev.cinnabar.ext.tenancy.TenantOwned;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** What several members may have. */
@Entity(table = "badges")
public final class Badge extends BadgeModel implements SoftDelete, TenantOwned {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Relationship(secondary = "member_badges", backPopulates = "badges", orderBy = "name")
        List<Member> holders;
    }

    Badge() {}

    public Badge(long id, String name) {
        setId(id);
        setName(name);
    }
}
