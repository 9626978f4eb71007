package dev.cinnabar.orm;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The row of an object was updated, in a transaction that may yet be rolled back. Immutable.
 */
public final class AfterUpdate extends ObjectEvent {
    public AfterUpdate(Session session, Model entity, Map<String, @Nullable Object> previous) {
        super(session, entity, previous);
    }
}
