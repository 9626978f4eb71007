package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.dialect.SessionRules;
import java.util.EnumSet;
import java.util.Set;

/** How PostgreSQL's transactions run: as JDBC has them, the driver sending BEGIN along with the first statement. Stateless. */
final class PostgresSession implements SessionRules {
    static final PostgresSession INSTANCE = new PostgresSession();

    private PostgresSession() {}

    @Override
    public Set<Isolation> isolations() {
        return EnumSet.of(
                Isolation.READ_UNCOMMITTED,
                Isolation.READ_COMMITTED,
                Isolation.REPEATABLE_READ,
                Isolation.SERIALIZABLE);
    }

    @Override
    public Isolation defaultIsolation() {
        return Isolation.READ_COMMITTED;
    }

    /** Cursors end with their transaction (PostgreSQL documentation, DECLARE). */
    @Override
    public boolean streamsInTransaction() {
        return true;
    }
}
