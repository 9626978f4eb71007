package dev.cinnabar.orm;

import org.jspecify.annotations.Nullable;

/** A member is about to come into a list of an object of a session. Immutable. */
public final class BeforeAppend extends AttributeEvent {
    public BeforeAppend(Session session, Model entity, String name, @Nullable Object from, @Nullable Object to) {
        super(session, entity, name, from, to);
    }
}
