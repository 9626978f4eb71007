package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Transaction;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A transaction within that of a session. Confined to the session's thread. */
final class Savepoint implements Transaction {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.session");

    private final Flushing flushing;
    private final Stage stage;
    private final SessionTransaction outer;
    private final Transaction inner;

    /**
     * @param outer that of the session
     * @param inner the savepoint on its connection
     */
    Savepoint(Flushing flushing, Stage stage, SessionTransaction outer, Transaction inner) {
        this.flushing = flushing;
        this.stage = stage;
        this.outer = outer;
        this.inner = inner;
    }

    @Override
    public State state() {
        return inner.state();
    }

    @Override
    public boolean isNested() {
        return true;
    }

    @Override
    public void commit() {
        checkInnermost();
        flushing.flush();
        inner.commit();
        outer.released(this);
    }

    @Override
    public void rollback() {
        checkInnermost();
        stage.checkNotFlushing(
                "rollback() of a savepoint", "to stop a flush, throw from the listener: it is undone then");
        try {
            inner.rollback();
        } catch (DatabaseException lost) {
            LOG.warn(
                    "The savepoint is not there any more; only a rollback of the whole transaction goes on from here",
                    lost);
        }
        outer.undone(this);
    }

    private void checkInnermost() {
        if (!isOpen() || !outer.isInnermost(this)) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "The savepoint is over, or another one within it is still open.",
                    "end savepoints from the innermost to the outermost, each once");
        }
    }

    @Override
    public void close() {
        if (isOpen() && outer.isInnermost(this)) {
            rollback();
        }
    }
}
