package dev.cinnabar.event;

import dev.cinnabar.schema.Assignable;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens to one entity. The concrete events bind E to the root of all entities; a typed listener sees its own class.
 *
 * @param <E> the entity's class
 */
public interface EntityEvent<E> {
    E entity();

    /** Whether the attribute's value will be, or was, written. */
    boolean changes(Assignable<?, ?> attribute);

    /** The value before the change; null where it was null, was not loaded, or did not change. */
    @Nullable
    Object previous(Assignable<?, ?> attribute);
}
