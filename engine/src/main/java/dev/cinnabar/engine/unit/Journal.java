package dev.cinnabar.engine.unit;

import com.google.common.collect.Maps;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.access.EntityAccess;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How objects stood before they were sent, so that they can be put back, and what was read behind that. Confined to the session's thread.
 */
final class Journal {
    private Map<Tracked, Entry> entries = Collections.emptyMap(); // made by the first that is written down
    private @Nullable Map<Tracked, BitSet> reads; // made by the first that is read behind something sent
    private boolean sent;

    /** One object as it stood. */
    private record Entry(
            EntityAccess.Memento memento,
            ObjectState state,
            @Nullable Object key) {
        Entry with(Tracked tracked, Entry later) {
            return new Entry(tracked.mapping().access().both(memento, later.memento), state, key);
        }
    }

    void write(Collection<Tracked> rows) {
        if (entries.isEmpty() && !rows.isEmpty()) {
            entries = Maps.newLinkedHashMapWithExpectedSize(rows.size());
        }
        for (Tracked row : rows) {
            write(row);
        }
    }

    /** Writes down an object, unless it is there already: the first state counts. */
    void write(Tracked tracked) {
        if (!entries.containsKey(tracked)) {
            EntityAccess.Memento memento = tracked.mapping().access().memento(tracked.object());
            entries = entries.isEmpty() ? new LinkedHashMap<>() : entries;
            entries.put(tracked, new Entry(memento, tracked.state(), tracked.key()));
        }
    }

    /** Something is sent beside objects. */
    void sent() {
        sent = true;
    }

    boolean hasSent() {
        return sent || !entries.isEmpty();
    }

    /** Values were read, which may follow from what was sent. An object that is written down is put back as a whole. */
    void read(Tracked tracked, int fromSlot, int toSlot) {
        if (!entries.containsKey(tracked)) {
            reads().computeIfAbsent(tracked, any -> new BitSet()).set(fromSlot, toSlot);
        }
    }

    /**
     * What was sent is undone: what was read behind it is read again, unless its object has left. Where a change stands over it, it waits
     * until that is undone too.
     */
    void undone() {
        if (reads != null) {
            forget(reads);
        }
        entries.clear();
        sent = false;
    }

    private static void forget(Map<Tracked, BitSet> reads) {
        reads.forEach((tracked, slots) -> {
            if (tracked.unit().held(tracked.object()) != tracked) {
                slots.clear();
                return;
            }
            BitSet past = new BitSet();
            slots.stream().filter(slot -> !tracked.isChanged(slot)).forEach(past::set);
            past.stream().forEach(slot -> tracked.mapping().access().unload(tracked.object(), slot));
            slots.andNot(past);
        });
        reads.values().removeIf(BitSet::isEmpty);
    }

    private Map<Tracked, BitSet> reads() {
        Map<Tracked, BitSet> known = reads == null ? new WeakHashMap<>() : reads; // an object of a stream may leave
        reads = known;
        return known;
    }

    /** Takes in what a later part wrote; the earlier state counts, with what was pending at the later one. */
    void take(Journal later) {
        if (later.reads != null) {
            later.reads.forEach((tracked, slots) -> slots.stream().forEach(slot -> read(tracked, slot, slot + 1)));
        }
        sent |= later.sent;
        if (entries.isEmpty()) {
            entries = later.entries; // it is used no more
            return;
        }
        later.entries.forEach(
                (tracked, entry) -> entries.merge(tracked, entry, (first, second) -> first.with(tracked, second)));
    }

    Collection<Tracked> objects() {
        return entries.keySet();
    }

    /** Objects stand as they stood, what was pending in them included. */
    void restore(Standing standing) {
        entries.forEach((tracked, entry) -> {
            tracked.mapping().access().restore(tracked.object(), entry.memento());
            standing.revert(tracked, entry.state(), entry.key());
        });
    }

    /**
     * What was sent is pending again, together with what was changed since; what came and went meanwhile is let go.
     *
     * @return the objects that came and went
     */
    Set<Model> reopen(UnitOfWork unit) {
        Set<Model> passed = new HashSet<>(); // objects are equal only if they are the same
        entries.forEach((tracked, entry) -> {
            boolean goes = tracked.state() == ObjectState.DELETED;
            tracked.mapping().access().reopen(tracked.object(), entry.memento());
            unit.standing()
                    .revert(tracked, goes && entry.key() != null ? ObjectState.DELETED : entry.state(), entry.key());
            if (goes && entry.state() == ObjectState.PENDING) {
                unit.expunge(tracked);
                passed.add(tracked.object());
            }
        });
        return passed;
    }
}
