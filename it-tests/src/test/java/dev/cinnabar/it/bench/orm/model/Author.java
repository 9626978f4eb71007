package dev.cinnabar.it.bench.orm.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** Who writes posts. */
@Entity(table = "author")
public final class Author extends AuthorModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 255)
        String name;

        @Relationship(backPopulates = "author")
        List<Post> posts;
    }

    Author() {}
}
