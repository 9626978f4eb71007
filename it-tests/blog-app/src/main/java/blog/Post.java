package blog;

import dev.cinnabar.ext.audit.Attributed;
import dev.cinnabar.ext.audit.Audited;
import dev.cinnabar.ext.audit.Timestamped;
import dev.cinnabar.ext.softdelete.SoftDelete;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Formula;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Index;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.orm.Version;
import java.util.List;

/**
 * What somebody wrote. Its version tells whether somebody else has changed it meanwhile; a deleted one keeps its row, and may come back;
 * the mixins say when it was written and by whom, and the audit log what was changed.
 */
@Audited(except = "slug") // made once, and never changed
@Entity(
        table = "posts",
        indexes =
                @Index(
                        name = "ix_status_created",
                        columns = {"status", "created_at"}))
public final class Post extends PostModel implements Timestamped, Attributed, SoftDelete {

    @SuppressWarnings("NullAway.Init") // read by the processor, and never made
    static class Mapped {
        @Id
        Long id;

        @Column(length = 300)
        String title;

        @Column(length = 300, unique = true, index = true)
        String slug;

        @Column(text = true, deferred = true)
        String body; // lists do without

        @Column(length = 20)
        String status = "draft";

        int views;

        @ForeignKey(User.class)
        Long authorId;

        @Version
        int version;

        @Relationship(backPopulates = "posts")
        User author; // joins over authorId, the only key to users

        @Relationship(secondary = "post_tags", backPopulates = "posts", orderBy = "name")
        List<Tag> tags;
    }

    /** How the body begins, for lists: the database cuts it, so that the rest is not sent. */
    public static final Formula<Post, String> BEGINNING =
            deferredFormula(ENTITY, "beginning", () -> BODY.substring(1, 240));

    /** The state in which everybody reads it; the other one is "draft". */
    public static final String PUBLISHED = "published";

    Post() {}

    public Post(String title, String slug, String body) {
        setTitle(title);
        setSlug(slug);
        setBody(body);
    }

    public void publish() {
        setStatus(PUBLISHED);
    }

    public void withdraw() {
        setStatus("draft");
    }

    public boolean isPublished() {
        return getStatus().equals(PUBLISHED);
    }
}
