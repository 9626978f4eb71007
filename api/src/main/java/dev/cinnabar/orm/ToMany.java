package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.access.EntityAccess;
import dev.cinnabar.orm.access.Link;
import dev.cinnabar.sql.Condition;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A relationship to many objects. */
public final class ToMany<E extends Model, T extends Model> extends Relation<E, T> {
    ToMany(EntityType<E> owner, String name, int slot, Class<T> target, RelationOptions options) {
        super(owner, name, slot, target, options);
    }

    @Override
    <F extends Model> ToMany<F, T> under(EntityType<F> kind) {
        return new ToMany<>(kind, name(), slot(), targetClass(), options());
    }

    @Override
    public boolean isToMany() {
        return true;
    }

    /** Whether there is a member for which all of these hold. */
    public Condition any(Condition... all) {
        return exists(all);
    }

    /** Whether the object is a member. */
    public Condition contains(T member) {
        return exists(ends().isMember(target(), member));
    }

    // on objects

    /**
     * For generated setters: exactly these from now on. The collection is loaded if it is not there; those that stay are not told. Where
     * none is ever loaded, these come, and the others stay.
     */
    public void assign(Model entity, Collection<? extends T> members) {
        if (isWriteOnly()) {
            writeOnly(entity).addAll(members);
        } else {
            loadedMembers(entity).assign(members);
        }
    }

    /** The collection that the getter gives. */
    Object collection(E entity) {
        return loadedMembers(entity);
    }

    /** Takes in the members as the database has them, and what came and went while they were not there. */
    void load(Model entity, Collection<?> loaded) {
        RelationMembers<T> members = newMembers(entity);
        members.fill(loaded); // first of all, since it may refuse them
        entity.loaded(slot(), members);
        Queues queues = entity.queuesOrNull();
        if (queues != null) {
            EntityAccess.Queue queue = queues.take(slot());
            queue.removed().forEach(members::removeQuietly);
            queue.added().forEach(member -> members.addQuietly(member(member)));
        }
    }

    RelationMembers<T> newMembers(Model entity) {
        E owner = owner(entity);
        return switch (options().keeping().form()) {
            case LIST, PLACES -> new RelationList<>(this, owner);
            case SET -> new RelationSet<>(this, owner);
            case MAP -> new RelationMap<>(this, owner);
            case WRITE_ONLY -> throw new IllegalStateException(this + " is never loaded");
        };
    }

    /** What stands behind the getter where members are never loaded. */
    WriteOnly<T> writeOnly(Model entity) {
        return new WriteOnlyMembers<>(this, owner(entity));
    }

    /** Refuses what can be no member. */
    void check(@Nullable T member) {
        if (member == null) {
            throw new UsageException(
                    ErrorCode.NULL_VALUE, this + " holds objects, and null is none.", "leave it out of the collection");
        }
        if (options().keeping().form() == Keeping.Form.MAP) {
            keyOf(member);
        }
    }

    /** The key under which a member stands in a map. */
    Object keyOf(T member) {
        Object key = target().attribute(options().keeping().by()).of(member);
        if (key == null) {
            throw new UsageException(
                    ErrorCode.BAD_KEY,
                    this + " keeps its members by their " + options().keeping().by() + ", and that of "
                            + Showing.named(member) + " is null.",
                    "set it before the object comes into the map");
        }
        return key;
    }

    /** Whether its members are never loaded. */
    public boolean isWriteOnly() {
        return options().keeping().form() == Keeping.Form.WRITE_ONLY;
    }

    @SuppressWarnings("unchecked") // the field behind the slot holds what newMembers made
    private RelationMembers<T> loadedMembers(Model entity) {
        return (RelationMembers<T>) Objects.requireNonNull(entity.value(slot()));
    }

    private @Nullable RelationMembers<T> presentMembers(Model entity) {
        boolean there = entity.isLoaded$(slot()) || !entity.isStored() && !isWriteOnly();
        return there ? loadedMembers(entity) : null;
    }

    /** Members that are not loaded are not loaded for this: the new one waits for them. */
    @Override
    void attach(E one, T comes) {
        RelationMembers<T> members = presentMembers(one);
        if (members == null) {
            one.comes(slot(), comes);
        } else {
            members.addQuietly(comes);
        }
    }

    @Override
    void detach(E one, T goes) {
        RelationMembers<T> members = presentMembers(one);
        if (members == null) {
            one.goes(slot(), goes);
            tellLeaving(one, goes);
        } else {
            members.removeQuietly(goes);
        }
    }

    /** Its session lets go of one that would be an orphan, and has no row yet. */
    void tellLeaving(E one, T goes) {
        Link link = one.link();
        if (link != null) {
            link.leaving(slot(), goes);
        }
    }
}
