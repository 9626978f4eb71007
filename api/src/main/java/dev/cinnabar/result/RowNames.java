package dev.cinnabar.result;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The names of a row's columns and where each one stands; all rows of a result share them. A name is found as it is written, else
 * without regard to letter case. Immutable.
 */
public final class RowNames {
    /** Of rows without names. */
    public static final RowNames NONE = of(List.of());

    private static final int AMBIGUOUS = -1;

    private final List<String> names;
    private final Map<String, Integer> exact;
    private final Map<String, Integer> folded;

    private RowNames(List<String> names) {
        this.names = names;
        this.exact = new HashMap<>();
        this.folded = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            exact.merge(names.get(i), i, (one, other) -> AMBIGUOUS);
            folded.merge(fold(names.get(i)), i, (one, other) -> AMBIGUOUS);
        }
    }

    /** Names in order; one may occur more than once, and is then good for nothing but to be read. */
    public static RowNames of(List<String> names) {
        return new RowNames(List.copyOf(names));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    public int size() {
        return names.size();
    }

    public List<String> list() {
        return names;
    }

    /**
     * The place of a column, from 0.
     *
     * @throws UsageException if no column has the name, or several have it
     */
    public int indexOf(String name) {
        Integer found = exact.get(name);
        if (found == null) {
            found = folded.get(fold(name));
        }
        if (found == null) {
            throw new UsageException(ErrorCode.UNKNOWN_COLUMN, "The row has no column " + name, has());
        }
        if (found == AMBIGUOUS) {
            throw ambiguous(name);
        }
        return found;
    }

    private String has() {
        return names.isEmpty()
                ? "its values have types instead of names: read them with v1(), v2() … or value(index)"
                : "it has " + String.join(", ", names);
    }

    private static UsageException ambiguous(String name) {
        return new UsageException(
                ErrorCode.AMBIGUOUS_COLUMN,
                "More than one column of the row is named " + name,
                "give each a name of its own with as(…), or read by index");
    }

    Map<String, @Nullable Object> mapOf(IntFunction<@Nullable Object> values) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (Objects.requireNonNull(exact.get(names.get(i))) == AMBIGUOUS) {
                throw ambiguous(names.get(i));
            }
            map.put(names.get(i), values.apply(i));
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowNames that && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    @Override
    public String toString() {
        return names.toString();
    }
}
