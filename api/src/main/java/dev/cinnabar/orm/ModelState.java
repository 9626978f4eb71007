package dev.cinnabar.orm;

import dev.cinnabar.orm.access.EntityAccess;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.node.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that may change in an object, as it stood at one moment. Immutable, if nobody changes what it is given.
 *
 * @param values what the fields hold, by slots; of a collection its members
 * @param copies what stood in those that may change in place; null for none
 * @param before what the database has where a slot is changed; null if nothing is
 * @param queues what waits for collections; null for nothing
 * @param computed what the database computes with the next flush; null for nothing
 */
record ModelState(
        List<@Nullable Object> values,
        @Nullable Copies copies,
        Bits loaded,
        Bits changed,
        @Nullable List<@Nullable Object> before,
        @Nullable Queues queues,
        @Nullable Computed computed,
        boolean stored)
        implements EntityAccess.Memento {

    /** What the database had then; unknown where that was not loaded. */
    @Nullable
    Object old(int slot) {
        if (before != null && changed.get(slot)) {
            return before.get(slot);
        }
        if (!loaded.get(slot)) {
            return EntityAccess.UNKNOWN;
        }
        Object value = values.get(slot);
        return value instanceof RelationMembers.Copy copy
                ? copy.members()
                : copies == null ? value : copies.before(slot, value);
    }

    /** This one, and what was changed until a later one too, with the values that were to be sent then; it is used no more itself. */
    ModelState with(ModelState later, EntityType<?> type) {
        Bits known = loaded.copy();
        Bits all = changed.copy();
        List<@Nullable Object> now = new ArrayList<>(values);
        List<@Nullable Object> old = new ArrayList<>(Collections.nCopies(values.size(), null));
        for (int slot = 0; slot < values.size(); slot++) {
            if (later.changed.get(slot)) {
                known.set(slot, later.loaded.get(slot));
                all.set(slot);
                now.set(slot, later.values.get(slot));
            }
            if (all.get(slot)) {
                old.set(slot, old(slot));
            }
        }
        return new ModelState(
                now,
                Copies.both(later.copies, copies),
                known,
                all,
                old,
                queues(later),
                computed(later.computed, type),
                stored);
    }

    /** The queues of this one are taken over: to copy them for each flush takes time quadratic in what comes. */
    private @Nullable Queues queues(ModelState later) {
        if (queues == null || later.queues == null) {
            return queues == null ? later.queues : queues;
        }
        queues.follow(later.queues);
        return queues;
    }

    /** What was to be computed, and what was said of that after this was sent. */
    @Nullable
    Computed computed(@Nullable Computed later, EntityType<?> type) {
        if (later == null) {
            return computed == null ? null : computed.copy();
        }
        Computed both = computed == null ? new Computed() : computed.copy();
        both.follow(later, changes(type));
        return both;
    }

    /** What a flush of this writes, by the columns. */
    private Map<Node, Node> changes(EntityType<?> type) {
        Map<Node, Node> changes = new HashMap<>();
        for (Attribute<?, ?> attribute : type.attributes()) {
            int slot = attribute.slot();
            Expression<?> expression = computed == null ? null : computed.at(slot);
            if (changed.get(slot) && loaded.get(slot)) {
                changes.put(attribute.node(), Replayed.value(attribute, values.get(slot)));
            } else if (changed.get(slot) && expression != null) {
                changes.put(attribute.node(), expression.node());
            }
        }
        return changes;
    }
}
