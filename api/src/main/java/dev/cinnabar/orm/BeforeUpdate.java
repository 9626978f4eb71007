package dev.cinnabar.orm;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The row of an object is about to be updated; what a listener sets on the object is written with it, and what it throws
 * stops the flush. Immutable.
 */
public final class BeforeUpdate extends ObjectEvent {
    public BeforeUpdate(Session session, Model entity, Map<String, @Nullable Object> previous) {
        super(session, entity, previous);
    }
}
