package dev.cinnabar.engine.unit;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.mapping.Mappings;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RelationEnds.Direction;
import dev.cinnabar.orm.access.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a session, and what is pending: those that are new, those that changed, those to be deleted, each in the order in which
 * they became so. Its cost is that of what is pending, never of what is loaded. Confined to the session's thread.
 */
public final class UnitOfWork {
    private final Mappings mappings;
    private final IdentityMap identities = new IdentityMap();
    private final Set<Tracked> fresh = new LinkedHashSet<>();
    private final Set<Tracked> changed = new LinkedHashSet<>();
    private final Set<Tracked> deleted = new LinkedHashSet<>();
    private final Set<Tracked> gone = new LinkedHashSet<>();
    private final Loader loader;
    private final Deque<Journal> levels = new ArrayDeque<>(List.of(new Journal()));
    private @Nullable Journal sending;

    public UnitOfWork(Mappings mappings, Loader loader) {
        this.mappings = mappings;
        this.loader = loader;
    }

    public Mappings mappings() {
        return mappings;
    }

    public IdentityMap identities() {
        return identities;
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

    public boolean isPending() {
        return !fresh.isEmpty() || !changed.isEmpty() || !deleted.isEmpty();
    }

    // coming in

    /** Takes an object in, and all that it leads to. */
    public void add(Model object) {
        Deque<Model> waiting = new ArrayDeque<>();
        waiting.add(object);
        while (!waiting.isEmpty()) {
            addOne(waiting.remove(), waiting);
        }
    }

    private void addOne(Model object, Deque<Model> waiting) {
        Mapping mapping = mappings.of(object);
        Link link = mapping.access().link(object);
        if (link instanceof Tracked tracked) {
            again(tracked);
            return;
        }
        if (mapping.access().isStored(object)) {
            attach(mapping, object);
        } else {
            fresh.add(track(mapping, object, null, ObjectState.PENDING));
        }
        reachable(mapping, object, waiting);
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
    private void attach(Mapping mapping, Model object) {
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
    }

    private Tracked track(Mapping mapping, Model object, @Nullable Object key, ObjectState state) {
        Tracked tracked = new Tracked(this, mapping, object, key, state);
        mapping.access().link(object, tracked);
        return tracked;
    }

    /** What stands in its relationships, as far as they are loaded. */
    private static void reachable(Mapping mapping, Model object, Deque<Model> waiting) {
        for (Relation<?, ?> relation : mapping.relations()) {
            if (mapping.access().isLoaded(object, relation.slot())) {
                Object value = mapping.access().read(object, relation.slot());
                if (value instanceof Model other) {
                    waiting.add(other);
                } else if (value instanceof Collection<?> many) {
                    many.forEach(member -> waiting.add((Model) member));
                }
            }
        }
    }

    /** An object that a row has just made. */
    public Tracked loaded(Mapping mapping, Model object, Object key) {
        Tracked tracked = track(mapping, object, key, ObjectState.PERSISTENT);
        identities.put(key, tracked);
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

    /** The object that a foreign key names, if it is here. */
    public @Nullable Model present(Tracked tracked, int slot) {
        Relation<?, ?> relation = tracked.mapping().type().relationAt(slot);
        if (relation == null || relation.ends().direction() != Direction.MANY_TO_ONE) {
            return null;
        }
        List<Object> key = new ArrayList<>();
        for (Attribute<?, ?> column : relation.ends().nearAttributes()) {
            Object value = tracked.isLoaded(column.slot()) ? tracked.read(column.slot()) : null;
            if (value == null) {
                return null;
            }
            key.add(value);
        }
        Mapping target = mappings.of(relation.target());
        Tracked other = identities.get(target, target.checkedKey(target.keyOf(key)));
        return other == null ? null : other.object();
    }

    void changing(Tracked tracked) {
        if (sending != null) {
            sending.write(tracked);
        }
        if (tracked.state() == ObjectState.PERSISTENT) {
            changed.add(tracked);
        }
    }

    /** An object was given to one that is here: it comes along. */
    void joining(Tracked owner, Model other) {
        if (owner.state() != ObjectState.DELETED && mappings.access(other).link(other) == null) {
            add(other);
        }
    }

    // going

    /** Its row is to be deleted. */
    public void delete(Model object) {
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
            if (sending != null) {
                sending.write(tracked);
            }
            tracked.state(ObjectState.DELETED);
            deleted.add(tracked);
        }
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
        if (tracked.key() != null) {
            identities.remove(tracked.key(), tracked);
        }
        tracked.mapping().access().link(tracked.object(), null);
    }

    public void expungeAll() {
        everything().forEach(this::expunge);
        identities.clear();
    }

    public List<Tracked> everything() {
        List<Tracked> all = new ArrayList<>(identities.all());
        all.addAll(fresh);
        return all;
    }

    // the life of a transaction

    /** What is pending is about to be sent. */
    public void sending() {
        Journal journal = new Journal();
        for (Collection<Tracked> rows : List.of(fresh, changed, deleted)) {
            rows.forEach(journal::write);
        }
        sending = journal;
    }

    /** Everything was sent. */
    public void settled() {
        levels.getFirst().take(Objects.requireNonNull(sending));
        sending = null;
        new ArrayList<>(changed).forEach(row -> updated(row, Objects.requireNonNull(row.key())));
    }

    /** A savepoint was set: what is sent from now on may be undone by itself. */
    public void nested() {
        levels.push(new Journal());
    }

    /** What was sent since the savepoint belongs to what surrounds it. */
    public void released() {
        Journal inner = levels.pop();
        levels.getFirst().take(inner);
    }

    /** Something could not be sent, and the innermost transaction is undone: all that was sent in it is pending again. */
    public void failed() {
        Journal journal = Objects.requireNonNull(sending);
        sending = null;
        forgetPending();
        journal.restore(this);
        List<Tracked> later = new ArrayList<>(fresh);
        fresh.clear();
        levels.getFirst().reopen(this);
        fresh.addAll(later);
        levels.getFirst().clear();
    }

    /** It was only told what would be sent: all objects stand as they stood. */
    public void unsent() {
        Journal journal = Objects.requireNonNull(sending);
        sending = null;
        forgetPending();
        journal.restore(this);
    }

    private void forgetPending() {
        fresh.clear();
        changed.clear();
        deleted.clear();
    }

    /** What was sent lasts. */
    public void committed() {
        levels.clear();
        levels.push(new Journal());
        gone.forEach(tracked -> {
            tracked.mapping().access().forget(tracked.object());
            tracked.mapping().access().link(tracked.object(), null);
        });
        gone.clear();
    }

    /** Everything that was sent is undone, and what is pending is given up. */
    public void rolledBack() {
        while (levels.size() > 1) {
            released();
        }
        undo(levels.getFirst());
    }

    /** What was sent since the savepoint is undone, and what is pending is given up. */
    public void rolledBackToSavepoint() {
        undo(levels.pop());
    }

    private void undo(Journal sent) {
        sent.reopen(this);
        sent.clear();
        new ArrayList<>(fresh).forEach(this::expunge);
        List<Tracked> others = new ArrayList<>(changed);
        others.addAll(deleted);
        for (Tracked tracked : others) {
            tracked.mapping().access().undo(tracked.object());
            tracked.state(ObjectState.PERSISTENT);
        }
        forgetPending();
    }

    // after a statement

    /** Its row is there now. */
    public void inserted(Tracked tracked, Object key) {
        fresh.remove(tracked);
        tracked.key(key);
        tracked.state(ObjectState.PERSISTENT);
        identities.put(key, tracked);
        forgetStale(tracked);
        tracked.mapping().access().settle(tracked.object());
    }

    /** A relationship whose key was set by hand leads elsewhere now. */
    private static void forgetStale(Tracked tracked) {
        for (Relation<?, ?> relation : tracked.mapping().relations()) {
            boolean held = tracked.isLoaded(relation.slot()) && !tracked.isChanged(relation.slot());
            if (held
                    && relation.ends().direction() == Direction.MANY_TO_ONE
                    && relation.ends().nearAttributes().stream().anyMatch(near -> tracked.isChanged(near.slot()))) {
                tracked.mapping().access().unload(tracked.object(), relation.slot());
            }
        }
    }

    /** Its row is as it is. */
    public void updated(Tracked tracked, Object key) {
        forgetStale(tracked);
        changed.remove(tracked);
        if (!key.equals(tracked.key())) {
            identities.remove(Objects.requireNonNull(tracked.key()), tracked);
            tracked.key(key);
            identities.put(key, tracked);
        }
        tracked.mapping().access().settle(tracked.object());
    }

    /** Its row is gone. */
    public void removed(Tracked tracked) {
        deleted.remove(tracked);
        changed.remove(tracked);
        gone.add(tracked);
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
        changed.add(fresh);
    }

    /** Its row was deleted by a statement of another kind: the object is let go. */
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
        (state == ObjectState.PENDING ? fresh : state == ObjectState.DELETED ? deleted : changed).add(tracked);
    }
}
