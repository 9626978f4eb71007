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
import dev.cinnabar.orm.access.EntityAccess;
import dev.cinnabar.orm.access.Link;
import dev.cinnabar.schema.TableName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a session, and what is pending: those that are new, those that changed, those to be deleted, each in the order in which
 * they became so. Its cost is that of what is pending, never of what is loaded. Confined to the session's thread.
 */
public final class UnitOfWork {
    private final Mappings mappings;
    private final IdentityMap identities = new IdentityMap();
    private final Set<Tracked> fresh = new Rows();
    private final Set<Tracked> changed = new Rows();
    private final Set<Tracked> deleted = new Rows();
    private final Set<Tracked> purged = new Rows();
    private final Gone gone = new Gone(this);
    private final Watched watched = new Watched();
    private final Loader loader;
    private final ObjectListener listener;
    private final Journals journals = new Journals();
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

    /** What will be inserted. */
    public Collection<Tracked> fresh() {
        return fresh;
    }

    /** What may have to be updated. */
    public Collection<Tracked> changed() {
        return changed;
    }

    /** What will be deleted. */
    public Collection<Tracked> deleted() {
        return deleted;
    }

    /** Whether a flush would find something to do; values that changed in place are noticed. */
    public boolean isPending() {
        notice();
        return hasPending();
    }

    private boolean hasPending() {
        return !fresh.isEmpty() || !changed.isEmpty() || !deleted.isEmpty();
    }

    /** Whether a flush may find something to do; nothing is looked at for that. */
    public boolean mayBePending() {
        return hasPending() || !watched.isEmpty();
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
            fresh.add(taken);
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
            if (!deleted.remove(tracked)) {
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
            changed.add(tracked);
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
            watched.letGo();
        }
        listener.loaded(tracked);
        return tracked;
    }

    // changing

    /** Forgets the values of an object, and what was changed in them. */
    public void expire(Tracked tracked) {
        changed.remove(tracked);
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

    void watching(Tracked tracked) {
        if (identities.isPassing(tracked)) {
            watched.addPassing(tracked);
        } else {
            watched.add(tracked);
        }
    }

    private void notice() {
        watched.notice(any -> true);
    }

    /** Values that changed in place are noticed, as far as they stand in one of these tables. */
    public void notice(Collection<TableName> tables) {
        watched.notice(tracked -> tables.stream().anyMatch(tracked.mapping()::isIn));
    }

    /**
     * Tells listeners of a flush, who may change nothing meanwhile but columns of one object.
     *
     * @param about that object; null for none
     */
    public void telling(@Nullable Tracked about, Runnable telling) {
        guard.during(about, telling);
    }

    void changing(Tracked tracked, int slot, @Nullable Object from, @Nullable Object to) {
        guard.changing(tracked, slot);
        if (!journals.isSending() || guard.isUp()) { // the flush itself writes keys, of which nobody is told
            listener.changing(tracked, slot, from, to);
        }
        known(tracked, slot);
        journals.touched(tracked);
        if (tracked.state() == ObjectState.PERSISTENT) {
            changed.add(tracked);
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

    /** Lets go of an object that has no row, and of those that would be deleted with it. */
    public void abandon(Tracked pending) {
        Deque<Tracked> waiting = new ArrayDeque<>(List.of(pending));
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
            deleted.add(tracked);
            purged.remove(tracked); // it may have been purged before, and rolled back
        }
        if (really) {
            purged.add(tracked);
        }
    }

    /** Whether its row is to be deleted, whatever is said of its entity. */
    boolean isPurged(Tracked tracked) {
        return purged.contains(tracked);
    }

    /** What is known here of an object; null if it is not here. */
    public @Nullable Tracked held(Model object) {
        Link link = mappings.access(object).link(object);
        return link instanceof Tracked tracked && tracked.unit() == this ? tracked : null;
    }

    public void expunge(Tracked tracked) {
        fresh.remove(tracked);
        changed.remove(tracked);
        deleted.remove(tracked);
        watched.remove(tracked);
        if (tracked.key() != null) {
            identities.remove(tracked.key(), tracked);
        }
        release(tracked);
    }

    public void expungeAll() {
        everything().forEach(UnitOfWork::release);
        forgetPending();
        purged.clear();
        watched.clear();
        identities.clear();
    }

    private static void release(Tracked tracked) {
        tracked.mapping().access().link(tracked.object(), null);
    }

    public List<Tracked> everything() {
        List<Tracked> all = identities.all();
        all.addAll(fresh);
        return all;
    }

    // the life of a transaction

    /** What is pending is about to be sent. */
    public void sending() {
        notice();
        journals.begin(fresh, changed, deleted);
    }

    /** Everything was sent. What listeners have changed meanwhile is pending, with what waits for it. */
    public void settled() {
        Journal sent = journals.end();
        sent.objects().forEach(tracked -> {
            if (!changed.contains(tracked)) {
                tracked.mapping().access().dequeue(tracked.object());
            }
        });
        journals.innermost().take(sent);
    }

    /** A savepoint was set: what is sent from now on may be undone by itself. */
    public void nested() {
        journals.nested();
    }

    /** What was sent since the savepoint belongs to what surrounds it. */
    public void released() {
        journals.released();
    }

    /** A flush failed, settled or not, and the innermost transaction is undone: all that was sent in it is pending again. */
    public void failed() {
        Journal sent = journals.innermost();
        if (journals.isSending()) {
            Journal broken = putBack();
            broken.undone();
            sent.take(broken);
        }
        List<Tracked> later = new ArrayList<>(fresh);
        fresh.clear();
        Set<Model> passed = sent.reopen(this);
        fresh.addAll(later);
        Gone.takeOut(passed, List.of(fresh, changed)); // what is pending again may lead nowhere where no row will be
        sent.undone();
    }

    /** It was only told what would be sent: all objects stand as they stood. */
    public void unsent() {
        putBack();
    }

    private Journal putBack() {
        Journal journal = journals.end();
        forgetPending();
        journal.restore(this);
        return journal;
    }

    private void forgetPending() {
        fresh.clear();
        changed.clear();
        deleted.clear();
    }

    /** What was sent lasts. */
    public void committed() {
        journals.clear();
        purged.clear();
        gone.settle();
    }

    /** Everything that was sent is undone, and what is pending is given up. */
    public void rolledBack() {
        undo(journals.whole());
    }

    /** What was sent since the savepoint is undone, and what is pending is given up. */
    public void rolledBackToSavepoint() {
        undo(journals.leave());
    }

    private void undo(Journal sent) {
        Map<Tracked, ObjectState> before = new LinkedHashMap<>();
        for (Collection<Tracked> rows : List.of(sent.objects(), fresh, deleted)) {
            rows.forEach(row -> before.put(row, row.state()));
        }
        sent.reopen(this);
        new ArrayList<>(fresh).forEach(this::expunge);
        List<Tracked> others = new ArrayList<>(changed);
        others.addAll(deleted);
        others.addAll(watched.all()); // what changed in place need not have been noticed
        others.forEach(tracked -> tracked.mapping().access().undo(tracked.object()));
        deleted.forEach(tracked -> tracked.state(ObjectState.PERSISTENT));
        forgetPending();
        sent.undone(); // nothing is changed any more
        before.forEach(this::returned);
    }

    private void returned(Tracked tracked, ObjectState from) {
        ObjectState to = held(tracked.object()) == null ? ObjectState.TRANSIENT : tracked.state();
        if (from != to) {
            listener.returned(tracked, from, to);
        }
    }

    // after a statement

    /** Its row is there now. */
    public void inserted(Tracked tracked, Object key) {
        fresh.remove(tracked);
        tracked.key(key);
        tracked.state(ObjectState.PERSISTENT);
        identities.put(key, tracked);
        forgetMoved(tracked);
        tracked.mapping().access().settle(tracked.object());
    }

    /** A relationship whose key was set by hand leads elsewhere now. */
    private static void forgetMoved(Tracked tracked) {
        if (tracked.mapping().relations().isEmpty()) {
            return;
        }
        tracked.forgetTargets(near -> tracked.isChanged(near.slot()));
    }

    /** Its row is as it is. */
    public void updated(Tracked tracked, Object key) {
        forgetMoved(tracked);
        changed.remove(tracked);
        if (!key.equals(tracked.key())) {
            rekeyed(tracked, key);
        }
        tracked.mapping().access().settle(tracked.object());
    }

    /** Its row goes by another key. */
    public void rekeyed(Tracked tracked, Object key) {
        journals.touched(tracked);
        identities.remove(Objects.requireNonNull(tracked.key()), tracked);
        tracked.key(key);
        identities.put(key, tracked);
    }

    /** Its row is gone. */
    public void removed(Tracked tracked) {
        deleted.remove(tracked);
        changed.remove(tracked);
        gone.add(tracked);
        watched.remove(tracked);
        identities.remove(Objects.requireNonNull(tracked.key()), tracked);
    }

    /** A new object takes over the row of one that was to be deleted. */
    public void takeOver(Tracked fresh, Tracked old) {
        Object key = Objects.requireNonNull(old.key());
        removed(old);
        this.fresh.remove(fresh);
        fresh.key(key);
        fresh.state(ObjectState.PERSISTENT);
        identities.put(key, fresh);
        fresh.mapping().access().renew(fresh.object());
        takeVersion(fresh, old);
        changed.add(fresh);
    }

    /** The row's version counts on. */
    private static void takeVersion(Tracked fresh, Tracked old) {
        Attribute<?, ?> version = fresh.mapping().version();
        if (version != null) {
            EntityAccess<Model> access = fresh.mapping().access();
            access.unload(fresh.object(), version.slot());
            if (old.isLoaded(version.slot())) {
                access.load(fresh.object(), version.slot(), old.read(version.slot()));
            }
        }
    }

    /** Its row is not there any more: the object is let go. */
    public void lost(Tracked tracked) {
        expunge(tracked);
        tracked.mapping().access().forget(tracked.object());
    }

    /** Puts an object back to where it stood before a flush that failed or was undone. */
    public void revert(Tracked tracked, ObjectState state, @Nullable Object key) {
        gone.remove(tracked);
        tracked.mapping().access().link(tracked.object(), tracked);
        if (tracked.key() != null) {
            identities.remove(tracked.key(), tracked);
        }
        tracked.key(key);
        tracked.state(state);
        if (key != null) {
            identities.put(key, tracked);
        }
        changed.remove(tracked);
        if (state == ObjectState.PENDING) {
            fresh.add(tracked);
        } else if (state == ObjectState.DELETED) {
            deleted.add(tracked);
        } else if (tracked.mapping().access().isChanged(tracked.object())) { // a flush may have touched it alone
            changed.add(tracked);
        }
    }
}
