package dev.cinnabar.it.guide.blog;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Index;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.orm.Unique;
import java.time.Instant;
import java.util.List;

/** What somebody wrote. */
@Entity(
        table = "posts",
        uniques =
                @Unique(
                        name = "uq_author_slug",
                        columns = {"author_id", "slug"}),
        indexes =
                @Index(
                        name = "ix_status_created",
                        columns = {"status", "created_at"}))
public final class Post extends PostModel {

    static class Mapped {
        @Id
        Long id;

        @Column(length = 300)
        String title;

        @Column(length = 300, unique = true, index = true)
        String slug;

        @Column(text = true, deferred = true)
        String body; // loaded on first access

        @Column(length = 20)
        String status = "draft";

        int views;

        @ForeignKey(User.class)
        Long authorId;

        @Column(serverNow = true)
        Instant createdAt;

        @Relationship(backPopulates = "posts")
        User author; // joins over authorId, the only key to users

        @Relationship(secondary = "post_tags", backPopulates = "posts")
        List<Tag> tags;
    }

    Post() {}

    public Post(String title, String slug, String body) {
        setTitle(title);
        setSlug(slug);
        setBody(body);
    }
}
