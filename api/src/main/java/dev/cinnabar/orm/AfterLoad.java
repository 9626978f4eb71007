package dev.cinnabar.orm;

import java.util.Map;

/** A row was read that the session had no object for: here it is, with the columns that were read. Immutable. */
public final class AfterLoad extends ObjectEvent {
    public AfterLoad(Session session, Model entity) {
        super(session, entity, Map.of());
    }
}
