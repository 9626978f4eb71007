package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.engine.flush.ConnectionSender;
import dev.cinnabar.engine.flush.Flush;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.AfterFlush;
import dev.cinnabar.orm.BeforeFlush;
import dev.cinnabar.orm.EntityChange;
import dev.cinnabar.orm.FlushFailed;
import dev.cinnabar.orm.FlushPlan;
import dev.cinnabar.orm.Flushed;
import dev.cinnabar.orm.Session;
import java.util.List;

/** The flushes of a session: what is pending is sent in its transaction, and listeners are told. Confined to the session's thread. */
final class Flushing {
    private final Session face;
    private final Engine engine;
    private final UnitOfWork unit;
    private final SessionTransaction transaction;
    private final Stage stage;

    Flushing(Session face, Engine engine, UnitOfWork unit, SessionTransaction transaction, Stage stage) {
        this.face = face;
        this.engine = engine;
        this.unit = unit;
        this.transaction = transaction;
        this.stage = stage;
    }

    /** What a flush would do. What is loaded meanwhile sends nothing. */
    FlushPlan pending() {
        transaction.check();
        return stage.flushing(() -> Flush.tell(unit, engine));
    }

    boolean isUnderWay() {
        return stage.isFlushing();
    }

    void flush() {
        transaction.check();
        stage.checkNotFlushing("flush()", "change objects in BeforeFlush, or do it after the flush is done");
        if (unit.pending().areThere()) {
            stage.flushing(this::send);
        }
    }

    private List<EntityChange> send() {
        List<EntityChange> changes;
        try {
            stage.tell(BeforeFlush.class, BeforeFlush::new);
            changes = send(transaction.ready()); // where nothing can be sent, nothing fails
        } catch (RuntimeException | Error failure) {
            tellFailure(failure);
            throw failure;
        }
        unit.telling(null, () -> stage.tellDone(Flushed.class, session -> new Flushed(session, changes)));
        return changes;
    }

    private void tellFailure(Throwable failure) {
        try {
            stage.tell(FlushFailed.class, session -> new FlushFailed(session, failure));
        } catch (RuntimeException alsoThat) {
            failure.addSuppressed(alsoThat);
        }
    }

    private List<EntityChange> send(Connection ready) {
        unit.course().sending();
        try {
            EventListener listener = new EventListener(face, engine.events(), unit);
            List<EntityChange> changes = Flush.run(unit, new ConnectionSender(ready), listener);
            unit.course().settled();
            unit.telling(null, () -> stage.tell(AfterFlush.class, session -> new AfterFlush(session, changes)));
            return changes;
        } catch (RuntimeException | Error failure) {
            transaction.flushFailed(failure);
            throw failure;
        }
    }
}
