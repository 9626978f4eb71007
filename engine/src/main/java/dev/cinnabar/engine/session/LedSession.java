package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.ExternalTransaction;
import dev.cinnabar.connect.Transaction.State;
import dev.cinnabar.engine.execute.Turn;
import dev.cinnabar.orm.ExternalSession;
import dev.cinnabar.orm.Session;
import java.util.ArrayDeque;
import java.util.Deque;

/** A session in a transaction that others lead. Confined to the session's thread. */
@SuppressWarnings("try") // a turn is held, and not named again
final class LedSession implements ExternalSession {
    private final ExternalTransaction outer;
    private final EngineSession face;
    private final OpenSession session;
    private final Deque<Object> savepoints = new ArrayDeque<>(2);

    LedSession(EngineSessions factory, ExternalTransaction outer) {
        this.outer = outer;
        this.face = new EngineSession(factory, new LedConnection(outer.connection()));
        this.session = face.open();
    }

    @Override
    public Session session() {
        return face;
    }

    @Override
    public Connection connection() {
        return outer.connection();
    }

    /** Refused before listeners are told of a commit that cannot be, and again should one of them have hidden a failure. */
    @Override
    public void beforeCommit() {
        session.transaction().check();
        outer.beforeCommit();
        try (Turn turn = face.turn()) {
            session.settle();
        }
        outer.beforeCommit();
    }

    /** What was pending when it was set could not be sent before it, and is pending again after a rollback to it. */
    @Override
    public void savepointSet(Object savepoint) {
        try (Turn turn = face.turn()) {
            savepoints.push(savepoint);
            session.transaction().ledSavepoint();
            outer.savepointSet(savepoint);
            session.flushing().flush();
            session.transaction().ledSavepoint();
        }
    }

    @Override
    public void beforeRollbackTo(Object savepoint) {
        try (Turn turn = face.turn()) {
            while (savepoints.contains(savepoint)) {
                session.transaction().ledBack(savepoints.pop().equals(savepoint));
            }
            outer.beforeRollbackTo(savepoint);
        }
    }

    @Override
    public void ended(State how) {
        try (Turn turn = face.turn()) {
            if (!session.isOpen()) {
                return;
            }
            outer.ended(how);
            if (how == State.COMMITTED) {
                session.committed();
            } else if (how == State.ROLLED_BACK) {
                session.rolledBack();
            }
        } finally {
            session.end();
        }
    }
}
