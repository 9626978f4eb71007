package dev.cinnabar.it.orm.alone;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.orm.Version;
import org.jspecify.annotations.Nullable;

/** Whatever grows. */
@Entity(table = "plants")
public class Plant extends PlantModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Version
        int version = 1;

        @ForeignKey(Site.class)
        @Nullable
        Long siteId;

        @Relationship(backPopulates = "plants")
        @Nullable
        Site site;
    }

    Plant() {}

    public Plant(String name) {
        setName(name);
    }
}
