package blog.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some of many, in their order. Immutable.
 *
 * @param after what the next slice comes after; null if this is the last
 */
public record Slice<T>(List<T> items, @Nullable String after) {
    /** Of one row more than is wanted, which tells that there are others; where the next slice begins is told by the last that stays. */
    public static <E, T> Slice<T> of(List<E> rows, int limit, Function<E, T> view, Function<E, String> place) {
        List<E> kept = rows.subList(0, Math.min(rows.size(), limit));
        String after = rows.size() > limit ? place.apply(kept.get(limit - 1)) : null;
        return new Slice<>(kept.stream().map(view).toList(), after);
    }
}
