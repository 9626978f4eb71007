package dev.cinnabar.orm;

import org.jspecify.annotations.Nullable;

/** A value, or a relationship to one object, is about to be set on an object of a session. Immutable. */
public final class BeforeSet extends AttributeEvent {
    public BeforeSet(Session session, Model entity, String name, @Nullable Object from, @Nullable Object to) {
        super(session, entity, name, from, to);
    }
}
