package dev.cinnabar.ext.audit;

import dev.cinnabar.orm.Session;
import java.util.UUID;

/** The name of a transaction, and how many changes it has in the log. Confined to the session's thread. */
final class AuditTransaction {
    private final UUID id = UUID.randomUUID();
    private int changes;

    static AuditTransaction of(Session session) {
        return session.perTransaction(AuditTransaction.class, AuditTransaction::new);
    }

    UUID id() {
        return id;
    }

    int next() {
        return ++changes;
    }
}
