package dev.cinnabar.it.ext.softdelete.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** It really goes when it is deleted. */
@Entity(table = "labels")
public final class Label extends LabelModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @ForeignKey(Shelf.class)
        @Nullable
        Long shelfId;

        @Relationship(backPopulates = "labels")
        @Nullable
        Shelf shelf;
    }

    Label() {}

    public Label(long id, String name) {
        setId(id);
        setName(name);
    }
}
