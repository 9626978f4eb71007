package dev.cinnabar.it.orm.alone;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** Where plants of all kinds grow. */
@Entity(table = "sites")
public final class Site extends SiteModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Relationship(backPopulates = "site", orderBy = "name")
        List<Plant> plants;
    }

    Site() {}

    public Site(String name) {
        setName(name);
    }
}
