package blog.posts;

import blog.tags.NewTag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as it shall be. Immutable.
 *
 * @param version the one that was read; {@code If-Match} goes before it
 */
public record ChangedPost(
        @NotBlank @Size(max = 300) String title,
        @NotNull @Size(max = 100_000) String body,
        @Size(max = 20) List<@NotNull @Pattern(regexp = NewTag.NAME, message = NewTag.MESSAGE) String> tags,

        @Nullable Boolean published,
        @Nullable Integer version) {
    public ChangedPost {
        tags = tags == null ? List.of() : tags; // JSON without them has null here
    }
}
