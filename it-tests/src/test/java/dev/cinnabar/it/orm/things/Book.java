package dev.cinnabar.it.orm.things;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** Something to read, on a shelf or on none. */
@Entity(table = "books")
public final class Book extends BookModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String title;

        @ForeignKey(Shelf.class)
        @Nullable
        Long shelfId;

        @Relationship(backPopulates = "books")
        @Nullable
        Shelf shelf;
    }

    Book() {}

    public Book(String title) {
        setTitle(title);
    }
}
