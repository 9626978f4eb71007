package dev.cinnabar.engine.load;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Model;
import dev.cinnabar.sql.RowReader;
import org.jspecify.annotations.Nullable;

/** From the columns of a row to the object: the one that the session has, or a new one. Confined to the session's thread. */
final class Hydration {
    private final Way way;
    private final Mapping mapping;
    private final int[] slots;
    private final int[] keyAt;

    /**
     * @param slots the attribute of each column, in the order of the row
     */
    Hydration(Way way, Mapping mapping, int[] slots) {
        this.way = way;
        this.mapping = mapping;
        this.slots = slots.clone();
        this.keyAt = mapping.key().stream().mapToInt(this::position).toArray();
    }

    private int position(Attribute<?, ?> key) {
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] == key.slot()) {
                return i;
            }
        }
        throw new IllegalArgumentException(key + " is not among the columns");
    }

    /** The object of a row; null where an outer join found none. */
    @Nullable
    Tracked read(RowReader row, int from) {
        Object key = mapping.key(part -> row.value(from + keyAt[part]));
        if (key == null) {
            return null;
        }
        Tracked known = way.unit().identities().get(mapping, key);
        return known == null ? fresh(row, from, key) : completed(known, row, from);
    }

    private Tracked fresh(RowReader row, int from, Object key) {
        Model object = mapping.access().instantiate();
        for (int i = 0; i < slots.length; i++) {
            mapping.access().load(object, slots[i], row.value(from + i));
        }
        mapping.access().settle(object);
        return way.made(mapping, object, key);
    }

    /** What is there stays as it is; what was not loaded is. */
    private Tracked completed(Tracked known, RowReader row, int from) {
        way.meet(known);
        for (int i = 0; i < slots.length; i++) {
            if (!known.isLoaded(slots[i])) {
                mapping.access().load(known.object(), slots[i], row.value(from + i));
            }
        }
        return known;
    }
}
