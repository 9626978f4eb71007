package dev.cinnabar.orm.access;

import dev.cinnabar.sql.Expression;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one class by slots, as the mapper sees them. It knows no superclass, so that classes of other people can stand behind
 * it. Stateless.
 *
 * @param <E> the class of the objects
 */
public interface EntityAccess<E> {
    /** What {@link #before} gives where the value before the change was not loaded. */
    Object UNKNOWN = new Object() {
        @Override
        public String toString() {
            return "not loaded";
        }
    };

    /** A new object with nothing loaded. */
    E instantiate();

    /** The value as it stands, without loading it; the members, where there are many. */
    @Nullable
    Object read(E entity, int slot);

    /** Puts in a value that came from the database: it is loaded then, and not changed. */
    void load(E entity, int slot, @Nullable Object value);

    /** Puts in the members of a relationship to many as they came from the database, with what was queued for them meanwhile. */
    void loadMembers(E entity, int slot, Collection<?> members);

    boolean isLoaded(E entity, int slot);

    /** Takes the value away: it is loaded again when it is asked for. The slot behind the last stands for all formulas. */
    void unload(E entity, int slot);

    /** Whether an object has the value of a formula. */
    default boolean isComputed(E entity, Object formula) {
        return true;
    }

    /** Puts in the value of a formula, as it came from the database. */
    default void compute(E entity, Object formula, @Nullable Object value) {}

    boolean isChanged(E entity, int slot);

    boolean isChanged(E entity);

    /** The value before the first change since the last flush; {@link #UNKNOWN} where it was not loaded. */
    @Nullable
    Object before(E entity, int slot);

    /** What the database computes for an attribute with the next flush; null where a value is written. */
    default @Nullable Expression<?> computed(E entity, int slot) {
        return null;
    }

    /** Whether there is any such value. */
    default boolean computesAny(E entity) {
        return false;
    }

    /** Changes a value without its setter; the session is told, the other end of a relationship is not. */
    void write(E entity, int slot, @Nullable Object value);

    /** Points a relationship to one at another object, as its setter would: the other end follows. */
    void point(E entity, int slot, @Nullable Object other);

    /** Exactly these are the members of a relationship to many, which is loaded if it is not there. */
    void replaceMembers(E entity, int slot, Collection<?> members);

    /** Takes objects whose rows are gone out of a relationship that is loaded, which is no change of it. */
    void drop(E entity, int slot, Set<?> gone);

    /** Values that changed in place since they were handed out are changed. */
    void notice(E entity);

    /** All values that are there have to be written, whatever its row has. */
    void renew(E entity);

    /** Says the defaults of what was never set. */
    void complete(E entity);

    /** What is there now is what the database has: nothing is changed any more. */
    void settle(E entity);

    /** Whether a row stands behind it. */
    boolean isStored(E entity);

    /** No row stands behind it any more. */
    void forget(E entity);

    /** All that can change in the object, to be put back. */
    Memento memento(E entity);

    /** The first of two of the same object, with what was pending at the later one too. */
    Memento both(Memento first, Memento later);

    void restore(E entity, Memento memento);

    /** Gives up every change since the last {@link #settle}, and what waits for lists; what was not known before is not loaded after. */
    void undo(E entity);

    /** Makes what was settled since the memento pending again, and leaves changed what was changed after it. */
    void reopen(E entity, Memento memento);

    /** What waits for a collection that is not loaded. */
    Queue queued(E entity, int slot);

    /** What waits for lists was sent: they will come with it. */
    void dequeue(E entity);

    @Nullable
    Link link(E entity);

    void link(E entity, @Nullable Link link);

    /** Members that came or went, and wait for their collection to be loaded. */
    record Queue(Set<Object> added, Set<Object> removed) {
        public static final Queue EMPTY = new Queue(Set.of(), Set.of());

        public boolean isEmpty() {
            return added.isEmpty() && removed.isEmpty();
        }
    }

    /** The state of an object at one moment. */
    interface Memento {}
}
