package dev.cinnabar.it.orm.things;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** Where books stand; they outlive it. */
@Entity(table = "shelves")
public final class Shelf extends ShelfModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Relationship(backPopulates = "shelf")
        List<Book> books;
    }

    Shelf() {}

    public Shelf(String name) {
        setName(name);
    }
}
