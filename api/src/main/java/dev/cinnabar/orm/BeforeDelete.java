package dev.cinnabar.orm;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The row of an object is about to be deleted; what a listener throws stops the flush. Immutable.
 */
public final class BeforeDelete extends ObjectEvent {
    public BeforeDelete(Session session, Model entity, Map<String, @Nullable Object> previous) {
        super(session, entity, previous);
    }
}
