package dev.cinnabar.orm;

import dev.cinnabar.sql.Condition;

/**
 * What rows of two entities have in common, where no foreign key says it. A class that {@code @Relationship(join = …)} names has a
 * constructor without arguments. Stateless; shared by all threads.
 *
 * @param <E> the entity that has the relationship
 * @param <T> the entity at its other end
 */
@FunctionalInterface
public interface JoinRule<E extends Model, T extends Model> {
    /** That a row of the other end belongs to one of this end; each column is asked of its side. */
    Condition between(Side<E> here, Side<T> there);
}
