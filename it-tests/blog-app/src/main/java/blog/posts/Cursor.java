package blog.posts;

import blog.Post;
import blog.web.InvalidException;
import java.time.DateTimeException;
import java.time.Instant;

/** A place in the list of posts, newest first: that of the last post that was seen. Rows that come or go do not move it. Immutable. */
record Cursor(Instant createdAt, long id) {
    static Cursor of(Post post) {
        return new Cursor(post.getCreatedAt(), post.getId());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws InvalidException if it did not
     */
    static Cursor parse(String text) {
        int between = text.indexOf('_');
        try {
            return new Cursor(
                    Instant.parse(text.substring(0, Math.max(between, 0))),
                    Long.parseLong(text.substring(between + 1)));
        } catch (DateTimeException | NumberFormatException failure) {
            throw new InvalidException("after", "is not what a page said in its next link");
        }
    }

    @Override
    public String toString() {
        return createdAt + "_" + id;
    }
}
