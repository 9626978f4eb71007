package blog.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;

/**
 * A slice as it is sent. Immutable.
 *
 * @param next the address of the next page, with the same filters; null if this is the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** To the request of this thread. */
    public static <T> Page<T> of(Slice<T> slice) {
        return new Page<>(slice.items(), slice.after() == null ? null : next(slice.after()));
    }

    private static String next(String after) {
        UriComponents address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", after)
                .build();
        return address.getPath() + "?" + address.getQuery();
    }
}
