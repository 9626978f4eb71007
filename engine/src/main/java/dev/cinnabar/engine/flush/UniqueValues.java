package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.Attribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which rows give up a unique value that others take, and so are written before them. Texts are compared without regard to case, as some
 * databases do: that orders more than needed, never less. Used for one flush.
 */
final class UniqueValues {
    private final ForeignKeys keys;
    private final Map<Value, Tracked> givers = new HashMap<>();

    /** The values of columns of which no two rows may have the same. */
    private record Value(List<Attribute<?, ?>> columns, List<Object> values) {}

    UniqueValues(Collection<Tracked> going, ForeignKeys keys, Collection<Tracked> staying) {
        this.keys = keys;
        going.forEach(row -> given(row, any -> null));
        for (Tracked row : staying) {
            if (mayChange(row)) {
                given(row, columns -> value(columns, column -> planned(row, column)));
            }
        }
    }

    private void given(Tracked row, Function<List<Attribute<?, ?>>, @Nullable Value> next) {
        for (List<Attribute<?, ?>> columns : row.mapping().uniques()) {
            Value old = value(columns, column -> row.stored(column.slot()));
            if (old != null && !old.equals(next.apply(columns))) {
                givers.put(old, row);
            }
        }
    }

    private boolean mayChange(Tracked row) {
        for (List<Attribute<?, ?>> columns : row.mapping().uniques()) {
            for (Attribute<?, ?> column : columns) {
                if (row.isChanged(column.slot()) || !keys.of(row).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Null where one is empty or not known: such a row is equal to no other. */
    private static @Nullable Value value(
            List<Attribute<?, ?>> columns, Function<Attribute<?, ?>, @Nullable Object> of) {
        List<Object> values = new ArrayList<>(columns.size());
        for (Attribute<?, ?> column : columns) {
            Object value = of.apply(column);
            if (value == null) {
                return null;
            }
            values.add(value instanceof String text ? text.toLowerCase(Locale.ROOT) : value);
        }
        return new Value(columns, values);
    }

    /** What the flush will write: of a foreign key, the key of its target. */
    private @Nullable Object planned(Tracked row, Attribute<?, ?> column) {
        for (ForeignKeys.Target target : keys.of(row)) {
            int part = target.columns().indexOf(column);
            if (part >= 0) {
                Tracked object = target.object();
                return object == null || object.key() == null
                        ? null
                        : object.keyParts().get(part);
            }
        }
        return row.isLoaded(column.slot()) ? row.read(column.slot()) : null;
    }

    /** Whether any row gives up a value. */
    boolean areGiven() {
        return !givers.isEmpty();
    }

    /** The rows whose values this one takes. */
    List<Tracked> giversTo(Tracked row) {
        if (givers.isEmpty()) {
            return List.of();
        }
        List<Tracked> all = new ArrayList<>();
        for (List<Attribute<?, ?>> columns : row.mapping().uniques()) {
            Value wanted = value(columns, column -> planned(row, column));
            Tracked giver = wanted == null ? null : givers.get(wanted);
            if (giver != null && giver != row) {
                all.add(giver);
            }
        }
        return all;
    }
}
