package dev.cinnabar.engine.unit;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.mapping.Mappings;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RelationEnds.Direction;
import dev.cinnabar.orm.access.Link;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a session: they come in, change, and leave. What that makes pending, what statements make of it, and how they go through a
 * transaction stands in rooms of its own. Its cost is that of what is pending, never of what is loaded. Confined to the session's thread.
 */
public final class UnitOfWork {
    private final Mappings mappings;
    private final IdentityMap identities = new IdentityMap();
    private final PendingRows pending = new PendingRows();
    private final Journals journals = new Journals();
    private final Standing standing = new Standing(identities, pending, journals, new Gone(this));
    private final TransactionCourse course = new TransactionCourse(this, pending, journals);
    private final Loader loader;
    private final ObjectListener listener;
    private final Guard guard = new Guard();
    private int count;

    public UnitOfWork(Mappings mappings, Loader loader, ObjectListener listener) {
        this.mappings = mappings;
        this.loader = loader;
        this.listener = listener;
    }

    public Mappings mappings() {
        return mappings;
    }

    public IdentityMap identities() {
        return identities;
    }

    /** What was sent in the transaction, and what was read behind it. */
    public Journals journals() {
        return journals;
    }

    /** What is pending. */
    public PendingRows pending() {
        return pending;
    }

    /** Where its objects stand, once something was done to their rows. */
    public Standing standing() {
        return standing;
    }

    /** How its objects go through a transaction. */
    public TransactionCourse course() {
        return course;
    }

    // coming in

    /** Takes an object in, and all that it leads to. */
    public void add(Model object) {
        guard.check("An object was added");
        Collection<Model> coming = addOne(object);
        if (!coming.isEmpty()) {
            Deque<Model> waiting = new ArrayDeque<>(coming);
            while (!waiting.isEmpty()) {
                waiting.addAll(addOne(waiting.remove()));
            }
        }
    }

    /** Gives those that come along. */
    private Collection<Model> addOne(Model object) {
        Mapping mapping = mappings.of(object);
        Link link = mapping.access().link(object);
        if (link instanceof Tracked tracked) {
            again(tracked);
            return List.of();
        }
        boolean stored = mapping.access().isStored(object);
        Tracked taken = stored ? attach(mapping, object) : track(mapping, object, null, ObjectState.PENDING);
        if (!stored) {
            pending.fresh().add(taken);
        }
        return Cascades.coming(taken);
    }

    private void again(Tracked tracked) {
        if (tracked.unit() != this) {
            throw new UsageException(
                    ErrorCode.OBJECT_STATE,
                    tracked + " belongs to another session.",
                    "expunge it there first, or merge(…) it, which makes a copy for this one");
        }
        if (tracked.state() == ObjectState.DELETED) {
            if (!pending.deleted().remove(tracked)) {
                throw new UsageException(
                        ErrorCode.OBJECT_STATE,
                        "The row of " + tracked + " was deleted in this transaction.",
                        "roll back to have it again, or add another object once it is committed");
            }
            tracked.state(ObjectState.PERSISTENT);
        }
    }

    /** An object that had a session before comes back. */
    private Tracked attach(Mapping mapping, Model object) {
        Object key = mapping.keyOf(object);
        if (key == null || identities.get(mapping, key) != null) {
            throw new UsageException(
                    ErrorCode.OBJECT_STATE,
                    "The session has another object with the key of this " + mapping + ".",
                    "use the one that it has (find gives it), or expunge that first");
        }
        Tracked tracked = track(mapping, object, key, ObjectState.PERSISTENT);
        identities.put(key, tracked);
        if (mapping.access().isChanged(object)) {
            pending.changed().add(tracked);
        }
        return tracked;
    }

    /** The number of an object that comes in. */
    int count() {
        return count++;
    }

    private Tracked track(Mapping mapping, Model object, @Nullable Object key, ObjectState state) {
        Tracked tracked = new Tracked(this, mapping, object, key, state);
        mapping.access().link(object, tracked);
        return tracked;
    }

    /** An object that a row has just made. */
    public Tracked loaded(Mapping mapping, Model object, Object key) {
        Tracked tracked = track(mapping, object, key, ObjectState.PERSISTENT);
        identities.put(key, tracked);
        listener.loaded(tracked);
        return tracked;
    }

    /** As {@link #loaded}, for an object of a stream: it is let go when nobody holds it and nothing of it is pending. */
    public Tracked passing(Mapping mapping, Model object, Object key) {
        Tracked tracked = track(mapping, object, key, ObjectState.PERSISTENT);
        identities.putPassing(key, tracked);
        if (!guard.isUp()) {
            pending.watched().letGo();
        }
        listener.loaded(tracked);
        return tracked;
    }

    // looking up

    /** What is known here of an object; null if it is not here. */
    public @Nullable Tracked held(Model object) {
        Link link = mappings.access(object).link(object);
        return link instanceof Tracked tracked && tracked.unit() == this ? tracked : null;
    }

    /** What is here, new objects at the end. A list of one's own. */
    public List<Tracked> everything() {
        List<Tracked> all = identities.all();
        all.addAll(pending.fresh());
        return all;
    }

    /** The object at the other end of a relationship, if its foreign key is here and the object is too. */
    public @Nullable Model present(Tracked tracked, int slot) {
        Relation<?, ?> relation = tracked.mapping().type().relationAt(slot);
        if (relation == null || relation.ends().direction() != Direction.MANY_TO_ONE) {
            return null;
        }
        Tracked other = named(relation, column -> tracked.isLoaded(column) ? tracked.read(column) : null);
        return other == null ? null : other.object();
    }

    /**
     * The object that a foreign key names; null if it is not here.
     *
     * @param values the value at each slot; null for none, or none that is known
     */
    public @Nullable Tracked named(Relation<?, ?> relation, IntFunction<? extends @Nullable Object> values) {
        return named(relation.target(), relation.ends().nearAttributes(), values);
    }

    /** The object of an entity that a foreign key in those columns names; null if it is not here. */
    @Nullable
    Tracked named(EntityType<?> whom, List<Attribute<?, ?>> columns, IntFunction<? extends @Nullable Object> values) {
        Mapping target = mappings.of(whom);
        Object key = target.key(part -> values.apply(columns.get(part).slot()));
        Tracked other = key == null ? null : identities.get(target, target.checkedKey(key));
        return other != null && whom.includes(other.mapping().type()) ? other : null;
    }

    // reading

    /** Forgets the values of an object, and what was changed in them. */
    public void expire(Tracked tracked) {
        pending.changed().remove(tracked);
        tracked.mapping().access().undo(tracked.object());
        for (int slot = 0; slot < tracked.mapping().type().slots(); slot++) {
            tracked.mapping().access().unload(tracked.object(), slot);
        }
    }

    /** Forgets what an object has, since its row is being read; one that is to be deleted stays as it is. */
    public void renew(Tracked tracked) {
        if (tracked.state() == ObjectState.PERSISTENT) {
            expire(tracked);
        }
    }

    /** Loads what the mapper itself needs, whatever was said of it. */
    public void loadAnyway(Tracked tracked, int slot) {
        LoadRules rules = tracked.rules();
        tracked.rules(LoadRules.ANYWAY);
        try {
            loader.load(tracked, slot);
        } finally {
            tracked.rules(rules);
        }
    }

    public void load(Tracked tracked, int slot) {
        loader.load(tracked, slot);
    }

    Loader loader() {
        return loader;
    }

    // what objects tell

    /**
     * Tells listeners of a flush, who may change nothing meanwhile but columns of one object.
     *
     * @param about that object; null for none
     */
    public void telling(@Nullable Tracked about, Runnable telling) {
        guard.during(about, telling);
    }

    ObjectListener listener() {
        return listener;
    }

    /** It has handed out a value that may change in place. */
    void watching(Tracked tracked) {
        if (identities.isPassing(tracked)) {
            pending.watched().addPassing(tracked);
        } else {
            pending.watched().add(tracked);
        }
    }

    /** An attribute of it is about to change. */
    void changing(Tracked tracked, int slot, @Nullable Object from, @Nullable Object to) {
        guard.changing(tracked, slot);
        if (!journals.isSending() || guard.isUp()) { // the flush itself writes keys, of which nobody is told
            listener.changing(tracked, slot, from, to);
        }
        known(tracked, slot);
        journals.touched(tracked);
        if (tracked.state() == ObjectState.PERSISTENT) {
            pending.changed().add(tracked);
        }
    }

    /** Whom a relationship leaves behind must be known where that one would be an orphan; a list waits for that in a queue. */
    private void known(Tracked tracked, int slot) {
        Relation<?, ?> relation = tracked.mapping().type().relationAt(slot);
        if (relation != null
                && !relation.isToMany()
                && relation.options().cascades(Cascade.DELETE_ORPHAN)
                && tracked.state() == ObjectState.PERSISTENT
                && !tracked.isLoaded(slot)) {
            loadAnyway(tracked, slot);
        }
    }

    /** An object was given to one that is here: it comes along, where the relationship says so. */
    void joining(Tracked owner, int slot, Model other) {
        Relation<?, ?> relation = owner.mapping().type().relationAt(slot);
        if (relation != null
                && relation.options().cascades(Cascade.SAVE_UPDATE)
                && owner.state() != ObjectState.DELETED
                && mappings.access(other).link(other) == null) {
            add(other);
        }
    }

    /** An object was taken out of a list: one that would be an orphan, and has no row yet, is let go. */
    void leaving(Tracked owner, int slot, Model other) {
        Tracked held = held(other);
        Relation<?, ?> relation = Objects.requireNonNull(owner.mapping().type().relationAt(slot));
        if (held != null
                && held.state() == ObjectState.PENDING
                && relation.options().cascades(Cascade.DELETE_ORPHAN)
                && !held.hasOther(relation, owner.object())) {
            abandon(held);
        }
    }

    // going

    /** Its row is to be deleted, or to be marked where it stays. */
    public void delete(Model object) {
        delete(object, false);
    }

    /** Its row is to be deleted, whatever is said of its entity. */
    public void purge(Model object) {
        delete(object, true);
    }

    private void delete(Model object, boolean really) {
        guard.check("An object was deleted");
        Tracked tracked = held(object);
        if (tracked == null && mappings.access(object).isStored(object)) {
            attach(mappings.of(object), object);
            tracked = held(object);
        }
        if (tracked == null || tracked.state() == ObjectState.PENDING) {
            throw new UsageException(
                    ErrorCode.OBJECT_STATE,
                    mappings.of(object) + " has no row that could be deleted: it was never flushed.",
                    "expunge it, if it shall not be inserted");
        }
        if (tracked.state() == ObjectState.PERSISTENT) {
            journals.touched(tracked);
            tracked.state(ObjectState.DELETED);
            pending.delete(tracked);
        }
        if (really) {
            pending.purge(tracked);
        }
    }

    /** Lets go of an object that has no row, and of those that would be deleted with it. */
    public void abandon(Tracked first) {
        Deque<Tracked> waiting = new ArrayDeque<>(List.of(first));
        while (!waiting.isEmpty()) {
            Tracked going = waiting.remove();
            expunge(going);
            for (Model other : Cascades.next(going, Cascade.DELETE)) {
                Tracked held = held(other);
                if (held != null && held.state() == ObjectState.PENDING) {
                    waiting.add(held);
                }
            }
        }
    }

    public void expunge(Tracked tracked) {
        pending.remove(tracked);
        if (tracked.key() != null) {
            identities.remove(tracked.key(), tracked);
        }
        release(tracked);
    }

    public void expungeAll() {
        everything().forEach(UnitOfWork::release);
        pending.clear();
        identities.clear();
    }

    /** Its row is not there any more: the object is let go. */
    public void lost(Tracked tracked) {
        expunge(tracked);
        tracked.mapping().access().forget(tracked.object());
    }

    private static void release(Tracked tracked) {
        tracked.mapping().access().link(tracked.object(), null);
    }
}
