package dev.cinnabar.engine.session;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.event.Events;
import dev.cinnabar.orm.Session;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a session is in the midst of, and so what the listeners that it tells may not call. Confined to the session's thread. */
final class Stage {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.session");

    private final Session face;
    private final Events events;
    private Now now = Now.IDLE;

    private enum Now {
        IDLE,
        FLUSHING,
        COMMITTING,
        ENDED
    }

    Stage(Session face, Events events) {
        this.face = face;
        this.events = events;
    }

    boolean isFlushing() {
        return now == Now.FLUSHING;
    }

    /** Whether listeners are being told of an end. */
    boolean isEnded() {
        return now == Now.ENDED;
    }

    /** Does what a flush consists of. */
    <T> T flushing(Supplier<T> work) {
        Now before = now;
        now = Now.FLUSHING;
        try {
            return work.get();
        } finally {
            now = before;
        }
    }

    /** What would pull the ground from under a flush is refused while its listeners are told. */
    void checkNotFlushing(String called, String cure) {
        if (now == Now.FLUSHING) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    called + " was called while the session is flushing, by a listener of what it does.",
                    cure);
        }
    }

    /** Nor may a listener end the transaction from within a flush, a commit or a rollback of the same session. */
    void checkEnd(String called) {
        checkNotFlushing(called, "to stop a flush, throw from the listener: it is rolled back then");
        if (now != Now.IDLE) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    called + " was called by a listener that is told of a commit or a rollback of the same session.",
                    "to stop a commit, throw from a listener of BeforeCommit; what follows one, do in another session");
        }
    }

    <T> void tell(Class<T> type, Function<Session, T> event) {
        if (events.hears(type)) {
            events.publish(event.apply(face));
        }
    }

    /** Tells of a commit that a listener may still stop. */
    <T> void tellCommitting(Class<T> type, Function<Session, T> event) {
        now = Now.COMMITTING;
        try {
            tell(type, event);
        } finally {
            now = Now.IDLE;
        }
    }

    /** Tells of an end that no listener can undo: what it throws is logged. */
    <T> void tellEnd(Class<T> type, Function<Session, T> event) {
        now = Now.ENDED;
        try {
            tellDone(type, event);
        } finally {
            now = Now.IDLE;
        }
    }

    /** Tells of what has happened, whatever listeners throw: it is logged. */
    <T> void tellDone(Class<T> type, Function<Session, T> event) {
        try {
            tell(type, event);
        } catch (RuntimeException | Error late) {
            LOG.error("A listener of {} failed; what it was told of has happened", type.getSimpleName(), late);
        }
    }
}
