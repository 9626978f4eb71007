package dev.cinnabar.it.h2;

import dev.cinnabar.dialect.DriverSession;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.dialect.SessionRules;
import dev.cinnabar.dialect.TransactionStart;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;

/** How H2's transactions run. A level is one of the session (manual, Transaction Isolation). Stateless. */
final class H2Session implements SessionRules {
    static final H2Session INSTANCE = new H2Session();

    private H2Session() {}

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

    @Override
    public void begin(DriverSession session, TransactionStart start) throws SQLException {
        Isolation level = start.isolation();
        if (level != null) {
            isolate(session.jdbc(), level);
        }
        session.jdbc().setAutoCommit(false);
    }

    @Override
    public void commit(DriverSession session, TransactionStart start) throws SQLException {
        SessionRules.super.commit(session, start);
        back(session, start);
    }

    @Override
    public void rollback(DriverSession session, TransactionStart start) throws SQLException {
        SessionRules.super.rollback(session, start);
        back(session, start);
    }

    private void back(DriverSession session, TransactionStart start) throws SQLException {
        if (start.isolation() != null) {
            isolate(session.jdbc(), defaultIsolation());
        }
    }

    @Override
    public boolean isInProcess() {
        return false;
    }
}
