package dev.cinnabar.orm;

import dev.cinnabar.sql.Delete;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Update;
import java.util.Collection;

/**
 * The objects at the other end of a relationship that may be too many for memory: some are added and removed, and statements speak of all
 * of them. It never loads, and holds nobody once the flush has sent what was added; when the owner is deleted, they are left to the rules of
 * the foreign key. A statement of an owner that has no key yet can be made, and is refused where it is executed. Confined to the thread of
 * its session.
 *
 * @param <T> the class of the objects
 */
public interface WriteOnly<T extends Model> {
    /** It belongs to the owner; written with the next flush. */
    void add(T member);

    /** As {@link #add}, for each of them. */
    void addAll(Collection<? extends T> members);

    /** It belongs to the owner no more, whether or not it did; written with the next flush. */
    void remove(T member);

    /** A query for those that belong to the owner, in the order that the relationship says. */
    Select<T> select();

    /** An update of those that belong to the owner. */
    Update<T> update();

    /** Deletes those that belong to the owner. */
    Delete<T> delete();
}
