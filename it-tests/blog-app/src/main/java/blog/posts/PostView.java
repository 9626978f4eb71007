package blog.posts;

import blog.Post;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post as told. */
public record PostView(
        long id,
        int version,
        String title,
        String slug,
        String author,
        String body,
        boolean published,
        List<String> tags,
        int views,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String updatedBy) {
    static PostView of(Post post) {
        return new PostView(
                post.getId(),
                post.getVersion(),
                post.getTitle(),
                post.getSlug(),
                post.getAuthor().getUsername(),
                post.getBody(),
                post.isPublished(),
                PostSummary.tags(post),
                post.getViews(),
                post.getCreatedAt(),
                post.getUpdatedAt(),
                post.getUpdatedBy());
    }
}
