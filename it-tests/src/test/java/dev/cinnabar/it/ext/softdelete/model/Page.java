package dev.cinnabar.it.ext.softdelete.model;

import dev.cinnabar.ext.softdelete.SoftDelete;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** It is kept when it is deleted. */
@Entity(table = "pages")
public final class Page extends PageModel implements SoftDelete {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @ForeignKey(Book.class)
        @Nullable
        Long bookId;

        @Relationship(backPopulates = "pages")
        @Nullable
        Book book;
    }

    Page() {}

    public Page(long id, String name) {
        setId(id);
        setName(name);
    }
}
