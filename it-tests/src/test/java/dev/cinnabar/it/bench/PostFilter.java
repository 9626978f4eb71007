package dev.cinnabar.it.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Five conditions on posts, each there or not.
 *
 * @param title a pattern
 * @param after a post's id must be greater
 * @param before a post's id must be less
 * @param notBy a name that the author does not have
 * @param authors ids of authors
 */
public record PostFilter(
        @Nullable String title,
        @Nullable Long after,
        @Nullable Long before,
        @Nullable String notBy,
        @Nullable List<Long> authors) {
    public static final int COMBINATIONS = 32;
    public static final long LIMIT = 20;

    /** The filter with those conditions whose bit is set. */
    static PostFilter of(int bits) {
        return new PostFilter(
                (bits & 1) == 0 ? null : "title %",
                (bits & 2) == 0 ? null : 10L,
                (bits & 4) == 0 ? null : 4_995L,
                (bits & 8) == 0 ? null : "nobody",
                (bits & 16) == 0 ? null : List.of(400L, 450L, 499L));
    }
}
