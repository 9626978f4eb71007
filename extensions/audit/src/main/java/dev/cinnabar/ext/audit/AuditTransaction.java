package dev.cinnabar.ext.audit;

import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionStatement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The name of a transaction, and how many changes it has in the log. Confined to the session's thread. */
final class AuditTransaction {
    private final UUID id = UUID.randomUUID();
    private int changes;
    private @Nullable SessionStatement running;
    private int number;

    static AuditTransaction of(Session session) {
        return session.perTransaction(AuditTransaction.class, AuditTransaction::new);
    }

    UUID id() {
        return id;
    }

    int next() {
        return ++changes;
    }

    /** A statement is about to run that the log has under the last number. */
    void running(SessionStatement statement) {
        running = statement;
        number = changes;
    }

    /** Under which number the log has a statement; 0 where it has not, or not any more. */
    @SuppressWarnings("ReferenceEquality") // that one, and none that says the same
    int numberOf(SessionStatement statement) {
        return statement == running ? number : 0;
    }
}
