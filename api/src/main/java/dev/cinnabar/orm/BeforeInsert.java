package dev.cinnabar.orm;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The row of an object is about to be inserted; what a listener sets on the object is inserted with it, and what it
 * throws stops the flush. Immutable.
 */
public final class BeforeInsert extends ObjectEvent {
    public BeforeInsert(Session session, Model entity, Map<String, @Nullable Object> previous) {
        super(session, entity, previous);
    }
}
