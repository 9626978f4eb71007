package dev.cinnabar.orm;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The collection behind a getter, whichever it is; what is done by these methods is told to nobody, unless they say so. Members are told
 * apart by identity, and none is there twice.
 */
interface RelationMembers<T extends Model> {
    /** The members, to be read. */
    Collection<T> all();

    /** Takes the members as the database has them. */
    default void fill(Collection<?> loaded) {
        become(loaded);
    }

    /** The member was given its place from the other end. */
    void addQuietly(T member);

    /** The member was taken away at the other end. */
    void removeQuietly(Object member);

    /** The members as they stand now. Immutable. */
    default List<?> snapshot() {
        return List.copyOf(all());
    }

    /**
     * Stands as it stood, which loads nothing.
     *
     * @param others what {@link #snapshot} gave
     */
    void become(Collection<?> others);

    /** They are members no more, since their rows are gone. */
    void drop(Set<?> gone);

    /** Exactly these from now on. Those that come and those that go are told, those that stay are not. */
    void assign(Collection<? extends T> others);

    default Copy copy() {
        return new Copy(this, snapshot());
    }

    /** The members at one moment. */
    record Copy(RelationMembers<?> of, List<?> members) {
        void restore() {
            of.become(members);
        }
    }
}
