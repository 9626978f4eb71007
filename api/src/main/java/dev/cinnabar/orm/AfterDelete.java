package dev.cinnabar.orm;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The row of an object was deleted, in a transaction that may yet be rolled back. Immutable.
 */
public final class AfterDelete extends ObjectEvent {
    public AfterDelete(Session session, Model entity, Map<String, @Nullable Object> previous) {
        super(session, entity, previous);
    }
}
