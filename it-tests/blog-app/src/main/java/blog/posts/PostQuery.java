package blog.posts;

import static dev.cinnabar.sql.Sql.optional;
import static dev.cinnabar.sql.Sql.or;

import blog.Post;
import blog.Tag;
import blog.User;
import dev.cinnabar.sql.Condition;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which posts: what is left out, or empty as a field of a form is, asks nothing. Immutable.
 *
 * @param text in the title or the body, in large letters or small
 * @param author a username
 * @param tag the name of a tag
 * @param after where the page before ended
 */
public record PostQuery(
        @Nullable @Size(max = 100) String text,
        @Nullable String author,
        @Nullable String tag,
        @Nullable Boolean published,
        @Nullable String after,
        @Nullable @Min(1) @Max(100) Integer limit) {
    private static final int USUAL = 20;

    public PostQuery {
        text = said(text);
        author = said(author);
        tag = said(tag);
        after = said(after);
    }

    private static @Nullable String said(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Of those that everybody may read, so many. */
    public PostQuery published(int most) {
        return new PostQuery(text, author, tag, true, after, most);
    }

    int most() {
        return limit == null ? USUAL : limit;
    }

    Condition[] conditions() {
        return new Condition[] {
            optional(text, PostQuery::mentions),
            optional(author, name -> Post.AUTHOR.has(User.USERNAME.eq(name))),
            optional(tag, name -> Post.TAGS.any(Tag.NAME.eq(name))),
            optional(published, yes -> yes ? Post.STATUS.eq(Post.PUBLISHED) : Post.STATUS.ne(Post.PUBLISHED))
        };
    }

    private static Condition mentions(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return or(Post.TITLE.lower().contains(small), Post.BODY.lower().contains(small));
    }
}
