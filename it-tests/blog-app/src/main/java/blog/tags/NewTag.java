package blog.tags;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A tag that shall be there. */
public record NewTag(
        @NotNull @Pattern(regexp = NAME, message = MESSAGE) String name) {
    /** What a name looks like. */
    public static final String NAME = "[a-z0-9-]{1,50}";

    /** What is said of others. */
    public static final String MESSAGE = "must be 1 to 50 of a-z, 0-9 and -";
}
