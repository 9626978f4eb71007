package dev.cinnabar.engine.load;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.StaleDataException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Model;
import dev.cinnabar.sql.RowReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the columns of a row to the object: the one that the session has, or a new one. Confined to the session's thread. */
final class Hydration {
    private final Way way;
    private final Mapping mapping;
    private final int[] slots;
    private final int[] keyAt;
    private final int onlyKeyAt; // where the key is one value; else -1
    private final Kinds kinds;
    private final boolean concrete;

    /**
     * @param slots the attribute of each column, in the order of the row
     * @param kinds what else an object of the entity may be, and have
     */
    Hydration(Way way, Mapping mapping, int[] slots, Kinds kinds) {
        this.way = way;
        this.mapping = mapping;
        this.slots = slots;
        this.kinds = kinds;
        this.concrete = mapping.type().hasConcreteKinds();
        this.keyAt = new int[mapping.key().size()];
        for (int part = 0; part < keyAt.length; part++) {
            keyAt[part] = position(mapping.key().get(part));
        }
        this.onlyKeyAt = keyAt.length == 1 ? keyAt[0] : -1;
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
        Object key = key(row, from);
        if (key == null) {
            return null;
        }
        Mapping kind = concrete ? kinds.of(row, from) : mapping;
        Tracked known = way.unit().identities().get(kind, key);
        if (known == null) {
            return fresh(row, from, key, concrete ? kind : kinds.of(row, from));
        }
        checkKind(known);
        return completed(known, row, from);
    }

    /** A row is read as what it was; if it has become a row of another kind, its object cannot. */
    private void checkKind(Tracked known) {
        if (known.mapping() != mapping
                && !mapping.type().includes(known.mapping().type())) {
            throw new UsageException(
                    ErrorCode.OBJECT_STATE,
                    "The row of " + known + " was read as one of " + mapping
                            + ", which the object that the session has is not.",
                    "expunge that object, and query again");
        }
    }

    private @Nullable Object key(RowReader row, int from) {
        Object key = mapping.key(part -> row.value(from + keyAt[part]));
        if (key == null) {
            refuseHalf(row, from);
        }
        return key;
    }

    /** Where an outer join found nothing, the whole key is NULL. */
    private void refuseHalf(RowReader row, int from) {
        if (keyAt.length == 1) {
            return;
        }
        List<Attribute<?, ?>> missing = new ArrayList<>();
        for (int part = 0; part < keyAt.length; part++) {
            if (row.value(from + keyAt[part]) == null) {
                missing.add(mapping.key().get(part));
            }
        }
        if (missing.size() < keyAt.length) {
            throw new UsageException(
                    ErrorCode.BAD_KEY,
                    "A row of " + mapping + " has only a part of its key " + mapping.key() + "; " + missing.get(0)
                            + " is NULL.",
                    "let no column of a key be NULL in the database, or read the row by its columns");
        }
    }

    private Tracked fresh(RowReader row, int from, Object key, Mapping kind) {
        Model object = kind.access().instantiate();
        for (int i = 0; i < slots.length; i++) {
            Object value = i == onlyKeyAt ? key : row.value(from + i); // drivers take as long to give it again
            kind.access().load(object, slots[i], value);
        }
        if (kinds.areSeveral()) {
            kinds.load(kind, object, slot -> true, row, from);
        }
        kind.access().settle(object);
        Tracked made = way.made(kind, object, key);
        way.unit().journals().read(made);
        return made;
    }

    private Tracked completed(Tracked known, RowReader row, int from) {
        checkVersion(known, row, from);
        way.meet(known);
        for (int i = 0; i < slots.length; i++) {
            if (comes(known, slots[i])) {
                mapping.access().load(known.object(), slots[i], row.value(from + i));
            }
        }
        if (kinds.areSeveral()) {
            kinds.load(known.mapping(), known.object(), slot -> comes(known, slot), row, from);
        }
        return known;
    }

    /** Whether an object takes a value from the row. */
    private boolean comes(Tracked known, int slot) {
        boolean comes = !way.stays(known, slot);
        if (comes) {
            way.unit().journals().read(known, slot);
        }
        return comes;
    }

    /** Whoever locks a row goes on from what was read before: that must still be what the row has. */
    private void checkVersion(Tracked known, RowReader row, int from) {
        Attribute<?, ?> version = mapping.version();
        if (way.freshness() == Freshness.LOCKED && version != null) {
            Object held = known.stored(version.slot());
            if (held != null && !held.equals(row.value(from + position(version)))) {
                throw new StaleDataException(known.toString(), 1, 0);
            }
        }
    }
}
