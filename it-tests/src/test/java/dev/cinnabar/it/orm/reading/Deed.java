package dev.cinnabar.it.orm.reading;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** Whose a house is; nothing keeps a second one out. */
@Entity(table = "deeds")
public final class Deed extends DeedModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @ForeignKey(House.class)
        @Nullable
        Long houseId;

        @Relationship(backPopulates = "deed")
        @Nullable
        House house;
    }

    Deed() {}

    public Deed(String name) {
        setName(name);
    }
}
