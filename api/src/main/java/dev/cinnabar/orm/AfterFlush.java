package dev.cinnabar.orm;

import java.util.List;

/** What was pending was sent, in a transaction that may yet be rolled back. Immutable. */
public record AfterFlush(Session session, List<EntityChange> changes) {
    public AfterFlush {
        changes = List.copyOf(changes);
    }
}
