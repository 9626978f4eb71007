package dev.cinnabar.engine.flush;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The values of one of many rows, by names that all rows share: a map of its own for each takes ten times what its values take. It cannot
 * be changed.
 */
final class NamedValues extends AbstractMap<String, @Nullable Object> {
    private final Names names;
    private final @Nullable Object[] values;

    private NamedValues(Names names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    /** What the rows have in common. Confined to one thread. */
    static final class Names {
        private final List<String> inOrder;
        private @Nullable Map<String, Integer> places; // a single row is never asked for one of them

        /** In the order of the values; all of them different. */
        Names(List<String> names) {
            this.inOrder = names;
        }

        int size() {
            return inOrder.size();
        }

        /** A row; the values are not copied. */
        NamedValues row(@Nullable Object[] values) {
            return new NamedValues(this, values);
        }

        private Map<String, Integer> places() {
            Map<String, Integer> known = places;
            if (known == null) {
                known = new LinkedHashMap<>();
                for (String name : inOrder) {
                    known.put(name, known.size());
                }
                places = known;
            }
            return known;
        }
    }

    @Override
    public int size() {
        return names.size();
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return names.places().containsKey(name);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        Integer place = names.places().get(name);
        return place == null ? null : values[place];
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super @Nullable Object> action) {
        for (int i = 0; i < values.length; i++) {
            action.accept(names.inOrder.get(i), values[i]);
        }
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(names.places().keySet());
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.size();
            }

            @Override
            public Iterator<Entry<String, @Nullable Object>> iterator() {
                return IntStream.range(0, values.length)
                        .<Entry<String, @Nullable Object>>mapToObj(
                                place -> new SimpleImmutableEntry<>(names.inOrder.get(place), values[place]))
                        .iterator();
            }
        };
    }
}
