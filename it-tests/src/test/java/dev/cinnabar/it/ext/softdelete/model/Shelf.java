package dev.cinnabar.it.ext.softdelete.model;

import dev.cinnabar.ext.softdelete.SoftDelete;
import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** Books and labels are deleted along with it; what stands on it by chance is not. */
@Entity(table = "shelves")
public final class Shelf extends ShelfModel implements SoftDelete {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Relationship(
                backPopulates = "shelf",
                cascade = {Cascade.SAVE_UPDATE, Cascade.MERGE, Cascade.DELETE},
                orderBy = "name")
        List<Book> books;

        @Relationship(
                backPopulates = "shelf",
                cascade = {Cascade.SAVE_UPDATE, Cascade.MERGE, Cascade.DELETE},
                orderBy = "name")
        List<Label> labels;

        @Relationship(backPopulates = "shelf", orderBy = "name")
        List<Toy> toys;
    }

    Shelf() {}

    public Shelf(long id, String name) {
        setId(id);
        setName(name);
    }
}
