package dev.cinnabar.orm;

import java.util.Map;

/** An object was made of a row that the session did not hold before. Immutable. */
public final class AfterLoad extends ObjectEvent {
    public AfterLoad(Session session, Model entity) {
        super(session, entity, Map.of());
    }
}
