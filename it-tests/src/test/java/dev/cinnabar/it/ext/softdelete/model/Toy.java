package dev.cinnabar.it.ext.softdelete.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** It stays where it points at. */
@Entity(table = "toys")
public final class Toy extends ToyModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @ForeignKey(Shelf.class)
        @Nullable
        Long shelfId;

        @Relationship(backPopulates = "toys")
        @Nullable
        Shelf shelf;
    }

    Toy() {}

    public Toy(long id, String name) {
        setId(id);
        setName(name);
    }
}
