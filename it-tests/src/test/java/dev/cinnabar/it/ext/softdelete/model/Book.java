package dev.cinnabar.it.ext.softdelete.model;

import dev.cinnabar.ext.softdelete.SoftDelete;
import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** It is kept when it is deleted. */
@Entity(table = "books")
public final class Book extends BookModel implements SoftDelete {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @ForeignKey(Shelf.class)
        @Nullable
        Long shelfId;

        @Relationship(backPopulates = "books")
        @Nullable
        Shelf shelf;

        @Relationship(
                backPopulates = "book",
                cascade = {Cascade.SAVE_UPDATE, Cascade.MERGE, Cascade.DELETE},
                orderBy = "name")
        List<Page> pages;
    }

    Book() {}

    public Book(long id, String name) {
        setId(id);
        setName(name);
    }
}
