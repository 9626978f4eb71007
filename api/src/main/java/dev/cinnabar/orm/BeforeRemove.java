package dev.cinnabar.orm;

import org.jspecify.annotations.Nullable;

/** A member is about to go out of a list of an object of a session. Immutable. */
public final class BeforeRemove extends AttributeEvent {
    public BeforeRemove(Session session, Model entity, String name, @Nullable Object from, @Nullable Object to) {
        super(session, entity, name, from, to);
    }
}
