package dev.cinnabar.orm;

import dev.cinnabar.sql.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What an object has one of: the value of an attribute, or the object of a relationship. Immutable.
 *
 * @param <E> the class of the objects
 * @param <T> the class of what it has
 */
public interface Single<E extends Model, T> {
    /** What the object has; it is loaded if it is not there. */
    @Nullable
    T of(E entity);

    /** Gives the object another one, as its setter does. */
    void put(E entity, @Nullable T value);

    /** Whether it is that one; null asks whether there is none. */
    Condition isThat(@Nullable T value);
}
