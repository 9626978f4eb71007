package dev.cinnabar.orm;

import dev.cinnabar.orm.access.EntityAccess;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.node.Node;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that may change in an object, as it stood at one moment. Immutable, if nobody changes what it is given. */
final class ModelState extends Marked implements EntityAccess.Memento {
    private final @Nullable Object[] values;
    private final @Nullable Object @Nullable [] before;
    private final @Nullable Copies copies;
    private final @Nullable Queues queues;
    private final @Nullable Computed computed;
    private final boolean stored;

    /**
     * The state of an object.
     *
     * @param model the object, which tells its marks
     * @param values what the fields hold, by slots; of a collection its members
     * @param before what the database has where a slot is changed; null if nothing is
     * @param copies what stood in those that may change in place; null for none
     * @param queues what waits for collections; null for nothing
     * @param computed what the database computes with the next flush; null for nothing
     */
    ModelState(
            Model model,
            @Nullable Object[] values,
            @Nullable Object @Nullable [] before,
            @Nullable Copies copies,
            @Nullable Queues queues,
            @Nullable Computed computed) {
        this(model, model.isStored(), values, before, copies, queues, computed);
    }

    private ModelState(
            Marked marks,
            boolean stored,
            @Nullable Object[] values,
            @Nullable Object @Nullable [] before,
            @Nullable Copies copies,
            @Nullable Queues queues,
            @Nullable Computed computed) {
        this.values = values;
        this.before = before;
        this.copies = copies;
        this.queues = queues;
        this.computed = computed;
        this.stored = stored;
        markAs(marks);
    }

    int slots() {
        return values.length;
    }

    @Nullable
    Object value(int slot) {
        return values[slot];
    }

    /** What the database has where a slot is changed, to be written to; null if nothing is. */
    @Nullable
    Object @Nullable [] before() {
        return before == null ? null : before.clone();
    }

    @Nullable
    Copies copies() {
        return copies;
    }

    @Nullable
    Queues queues() {
        return queues;
    }

    @Nullable
    Computed computed() {
        return computed;
    }

    /** Whether a row stood behind it. */
    boolean stored() {
        return stored;
    }

    /** What the database had then; unknown where that was not loaded. */
    @Nullable
    Object old(int slot) {
        if (before != null && hasChanged(slot)) {
            return before[slot];
        }
        if (!hasLoaded(slot)) {
            return EntityAccess.UNKNOWN;
        }
        Object value = values[slot];
        return value instanceof RelationMembers.Copy copy
                ? copy.members()
                : copies == null ? value : copies.before(slot, value);
    }

    /** This one, and what was changed until a later one too, with the values that were to be sent then; it is used no more itself. */
    ModelState with(ModelState later, EntityType<?> type) {
        @Nullable Object[] now = values.clone();
        @Nullable Object[] old = new @Nullable Object[values.length];
        for (int slot = 0; slot < values.length; slot++) {
            if (later.hasChanged(slot)) {
                now[slot] = later.values[slot];
            }
            if (later.hasChanged(slot) || hasChanged(slot)) {
                old[slot] = old(slot);
            }
        }
        ModelState both = new ModelState(
                this,
                stored,
                now,
                old,
                Copies.both(later.copies, copies),
                queues(later),
                computed(later.computed, type));
        both.follow(later);
        return both;
    }

    private void follow(ModelState later) {
        for (int slot = 0; slot < values.length; slot++) {
            if (later.hasChanged(slot)) {
                markLoaded(slot, later.hasLoaded(slot));
                markChanged(slot, true);
            }
        }
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
            if (hasChanged(slot) && hasLoaded(slot)) {
                changes.put(attribute.node(), Replayed.value(attribute, values[slot]));
            } else if (hasChanged(slot) && expression != null) {
                changes.put(attribute.node(), expression.node());
            }
        }
        return changes;
    }
}
