package dev.cinnabar.orm;

import dev.cinnabar.event.EntityEvent;
import dev.cinnabar.schema.Assignable;
import org.jspecify.annotations.Nullable;

/** A rollback put an object of a session back to where it stood before. Immutable. */
public record StateChanged(Session session, Model entity, ObjectState from, ObjectState to)
        implements EntityEvent<Model> {
    @Override
    public boolean changes(Assignable<?, ?> attribute) {
        return false;
    }

    @Override
    public @Nullable Object previous(Assignable<?, ?> attribute) {
        return null;
    }
}
