package dev.cinnabar.orm.access;

import org.jspecify.annotations.Nullable;

/** The way from an object back to its session, one for each object. Confined to the session's thread. */
public interface Link {
    /** The attribute is asked for and was not loaded: loads it, or refuses. */
    void load(int slot);

    /** The value of a formula is asked for and was not read. */
    void compute(Object formula);

    /** The object at the other end of a relationship, if the session has it; null if that takes a statement. */
    @Nullable
    Object present(int slot);

    /**
     * The attribute, or the list in it, is about to change; what throws keeps it as it was.
     *
     * @param from what was there, or the member that goes; of a list null where none goes
     * @param to what will be there, or the member that comes; null for both where a list only changes its order
     */
    void changing(int slot, @Nullable Object from, @Nullable Object to);

    /** A value that may change in place was handed out: the object is looked at before each flush. */
    void watching();

    /** The other object was given to this one's relationship by hand. */
    void joining(int slot, Object other);

    /** The other object was taken out of the list of a relationship. */
    void leaving(int slot, Object other);
}
