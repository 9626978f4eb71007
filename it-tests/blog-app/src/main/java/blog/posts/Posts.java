package blog.posts;

import static dev.cinnabar.ext.softdelete.SoftDeletes.includeDeleted;
import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.orm.Load.undefer;
import static dev.cinnabar.sql.Sql.select;

import blog.Post;
import blog.User;
import blog.tags.Tags;
import blog.web.InvalidException;
import blog.web.NotFoundException;
import blog.web.Slice;
import blog.web.StaleVersionException;
import dev.cinnabar.ext.audit.AuditLog;
import dev.cinnabar.ext.softdelete.SoftDeletes;
import dev.cinnabar.orm.Session;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Sql;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with posts; each call is one transaction. What it gives are records: nothing is loaded behind its back. Shared by all
 * threads: the session is that of the transaction.
 */
@Service
public class Posts {
    private final Session session;
    private final Tags tags;

    public Posts(Session session, Tags tags) {
        this.session = session;
        this.tags = tags;
    }

    // reading

    /** A page, newest first, by two statements: posts with their authors, and the tags of all of them. */
    @Transactional(readOnly = true)
    public Slice<PostSummary> list(PostQuery asked) {
        Select<Post> posts = select(Post.class)
                .where(asked.conditions())
                .options(joined(Post.AUTHOR), selectIn(Post.TAGS), Post.BEGINNING.loaded())
                .orderBy(Post.CREATED_AT.desc(), Post.ID.desc())
                .limit(asked.most() + 1);
        if (asked.after() != null) {
            Cursor last = Cursor.parse(asked.after());
            posts = posts.seekAfterValues(last.createdAt(), last.id());
        }
        return Slice.of(
                session.execute(posts).all(),
                asked.most(),
                PostSummary::of,
                post -> Cursor.of(post).toString());
    }

    @Transactional(readOnly = true)
    public PostView get(long id) {
        return PostView.of(read(id));
    }

    /** What became of it since it was written, deleted or not. */
    @Transactional(readOnly = true)
    public List<PostChange> history(long id) {
        List<PostChange> changes = AuditLog.of(session).changesOf(Post.class, id).stream()
                .map(PostChange::of)
                .toList();
        if (changes.isEmpty()) {
            throw new NotFoundException("post", id);
        }
        return changes;
    }

    // writing

    /** A published post as somebody reads it, which is counted. */
    @Transactional
    public PostView show(long id) {
        if (countView(id) == 0) {
            throw new NotFoundException("post", id);
        }
        return PostView.of(read(id));
    }

    /**
     * That is no change of the post, so it goes past the session: by the connection of its transaction, where no version is counted on,
     * and no line is written into the log.
     */
    private long countView(long id) {
        return session.connection()
                .execute(Sql.update(Post.class)
                        .set(Post.VIEWS, Post.VIEWS.plus(1))
                        .set(Post.UPDATED_AT, Post.UPDATED_AT)
                        .where(Post.ID.eq(id), Post.STATUS.eq(Post.PUBLISHED)))
                .rowCount();
    }

    @Transactional
    public PostView create(NewPost wanted) {
        Post post = new Post(wanted.title(), slug(wanted), wanted.body());
        post.setAuthor(author(wanted.author()));
        post.setTags(tags.named(wanted.tags()));
        publish(post, wanted.published());
        session.add(post);
        session.flush(); // a slug that is taken is told here, and the key is there
        return PostView.of(post);
    }

    /**
     * Writes it, if it is still what was read.
     *
     * @throws StaleVersionException if it is not
     */
    @Transactional
    public PostView update(long id, int version, ChangedPost wanted) {
        Post post = read(id);
        expect(post, version);
        post.setTitle(wanted.title());
        post.setBody(wanted.body());
        retag(post, wanted.tags());
        publish(post, wanted.published());
        session.flush(); // who wrote at the same moment is told here: UPDATE … WHERE id = ? AND version = ?
        return PostView.of(post);
    }

    /** Other tags are a new version, too: the row is written, though nothing else of it may change. */
    private void retag(Post post, List<String> names) {
        if (!Set.copyOf(PostSummary.tags(post)).equals(Set.copyOf(names))) {
            post.setTags(tags.named(names));
            Post.SLUG.markChanged(post);
        }
    }

    /**
     * Marks it as deleted: its row stays, and no query finds it.
     *
     * @param version the one that was read; null if it does not matter
     */
    @Transactional
    public void delete(long id, @Nullable Integer version) {
        Post post = read(id);
        if (version != null) {
            expect(post, version);
        }
        session.delete(post);
    }

    /** Brings back what was deleted. */
    @Transactional
    public PostView restore(long id) {
        Post post = session.find(Post.class, id, any -> whole(any).options(includeDeleted()))
                .orElseThrow(() -> new NotFoundException("post", id));
        return PostView.of(post.isDeleted() ? SoftDeletes.restore(session, post) : post);
    }

    private Post read(long id) {
        return session.find(Post.class, id, Posts::whole).orElseThrow(() -> new NotFoundException("post", id));
    }

    /** With all that is told of one: two statements. */
    private static Select<Post> whole(Select<Post> post) {
        return post.options(joined(Post.AUTHOR), selectIn(Post.TAGS), undefer(Post.BODY));
    }

    private static String slug(NewPost wanted) {
        String slug = wanted.slug() == null ? Slug.of(wanted.title()) : wanted.slug();
        if (slug.isEmpty()) {
            throw new InvalidException("slug", "must be said, since the title has no letter of a-z and no digit");
        }
        return slug;
    }

    private User author(String username) {
        return session.execute(select(User.class).where(User.USERNAME.eq(username)))
                .first()
                .orElseThrow(() -> new InvalidException("author", "is no user"));
    }

    private static void expect(Post post, int version) {
        if (post.getVersion() != version) {
            throw new StaleVersionException(version, post.getVersion());
        }
    }

    private static void publish(Post post, @Nullable Boolean wanted) {
        if (Boolean.TRUE.equals(wanted)) {
            post.publish();
        } else {
            post.withdraw();
        }
    }
}
