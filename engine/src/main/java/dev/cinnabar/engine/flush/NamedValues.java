package dev.cinnabar.engine.flush;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of one of many rows, by names that all rows share: a map of its own for each takes ten times what its values take. It cannot
 * be changed.
 */
final class NamedValues extends AbstractMap<String, @Nullable Object> {
    private final Map<String, Integer> places;
    private final @Nullable Object[] values;

    private NamedValues(Map<String, Integer> places, @Nullable Object[] values) {
        this.places = places;
        this.values = values;
    }

    /** What the rows have in common. Immutable. */
    static final class Names {
        private final Map<String, Integer> places = new LinkedHashMap<>();

        /** In the order of the values; all of them different. */
        Names(List<String> names) {
            names.forEach(name -> places.put(name, places.size()));
        }

        int size() {
            return places.size();
        }

        /** A row; the values are not copied. */
        NamedValues row(@Nullable Object[] values) {
            return new NamedValues(places, values);
        }
    }

    @Override
    public int size() {
        return places.size();
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return places.containsKey(name);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        Integer place = places.get(name);
        return place == null ? null : values[place];
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(places.keySet());
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return places.size();
            }

            @Override
            public Iterator<Entry<String, @Nullable Object>> iterator() {
                return places.entrySet().stream()
                        .<Entry<String, @Nullable Object>>map(
                                place -> new SimpleImmutableEntry<>(place.getKey(), values[place.getValue()]))
                        .iterator();
            }
        };
    }
}
