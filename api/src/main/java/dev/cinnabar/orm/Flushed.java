package dev.cinnabar.orm;

import java.util.List;

/**
 * A flush is over: what was pending was sent, and no listener of {@link AfterFlush} refused it. Comes behind each {@link BeforeFlush} that
 * no {@link FlushFailed} follows, and is for those who measure: listeners change nothing, and what they throw goes to the log. The
 * transaction may yet be rolled back. Immutable.
 */
public record Flushed(Session session, List<EntityChange> changes) {
    public Flushed {
        changes = List.copyOf(changes);
    }
}
