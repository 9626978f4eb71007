package dev.cinnabar.it.bench.orm.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;

/** What an author has written. */
@Entity(table = "post")
public final class Post extends PostModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @ForeignKey(Author.class)
        Long authorId;

        @Column(length = 255)
        String title;

        @Column(length = 255)
        String body;

        @Relationship(backPopulates = "posts")
        Author author;
    }

    Post() {}
}
