package blog.posts;

import blog.tags.NewTag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post that shall be there. Immutable.
 *
 * @param author a username
 * @param slug made of the title if it is left out
 */
public record NewPost(
        @NotBlank String author,
        @NotBlank @Size(max = 300) String title,

        @Nullable @Size(max = 300) @Pattern(regexp = Slug.FORM, message = "must be words of a-z and 0-9 with - between")
        String slug,

        @NotNull @Size(max = 100_000) String body,
        @Size(max = 20) List<@NotNull @Pattern(regexp = NewTag.NAME, message = NewTag.MESSAGE) String> tags,

        @Nullable Boolean published) {
    public NewPost {
        tags = tags == null ? List.of() : tags; // JSON without them has null here
    }
}
