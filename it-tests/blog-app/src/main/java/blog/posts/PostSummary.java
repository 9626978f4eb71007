package blog.posts;

import blog.Post;
import blog.Tag;
import java.time.Instant;
import java.util.List;

/**
 * A post in a list.
 *
 * @param excerpt the beginning of its first paragraph; the body is not read for that
 */
public record PostSummary(
        long id,
        String title,
        String slug,
        String author,
        String excerpt,
        boolean published,
        List<String> tags,
        Instant createdAt) {
    private static final int LONGEST = 180;

    static PostSummary of(Post post) {
        return new PostSummary(
                post.getId(),
                post.getTitle(),
                post.getSlug(),
                post.getAuthor().getUsername(),
                excerpt(String.valueOf(Post.BEGINNING.of(post))),
                post.isPublished(),
                tags(post),
                post.getCreatedAt());
    }

    private static String excerpt(String beginning) {
        String paragraph = beginning.lines().findFirst().orElse("");
        return paragraph.length() <= LONGEST
                ? paragraph
                : paragraph.substring(0, LONGEST).replaceFirst("\\s+\\S*$", "") + " …";
    }

    static List<String> tags(Post post) {
        return post.getTags().stream().map(Tag::getName).sorted().toList();
    }
}
