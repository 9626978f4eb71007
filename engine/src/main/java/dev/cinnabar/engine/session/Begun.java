package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Transaction;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;

/** A transaction that a session was told to begin; it ends with that of the session. Confined to the session's thread. */
final class Begun implements Transaction {
    private final OpenSession session;
    private State state = State.OPEN;

    Begun(OpenSession session) {
        this.session = session;
    }

    void end(State how) {
        if (state == State.OPEN) {
            state = how;
        }
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public boolean isNested() {
        return false;
    }

    @Override
    public void commit() {
        check();
        session.commit();
    }

    @Override
    public void rollback() {
        check();
        session.rollback();
    }

    /** Refuses what comes behind its end. */
    void check() {
        if (!isOpen()) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "The transaction that begin() began is over: " + state + ".",
                    "close it before anything else is done in the session, and begin another one");
        }
    }

    @Override
    public void close() {
        try {
            if (isOpen()) {
                session.rollback();
            }
        } finally {
            session.transaction().left(this);
        }
    }
}
