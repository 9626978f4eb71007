package dev.cinnabar.engine.unit;

import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the objects of a unit of work go through a transaction: what is sent of them lasts with it, or they stand again as they stood before.
 * Confined to the session's thread.
 */
public final class TransactionCourse {
    private final UnitOfWork unit;
    private final PendingRows pending;
    private final Journals journals;

    TransactionCourse(UnitOfWork unit, PendingRows pending, Journals journals) {
        this.unit = unit;
        this.pending = pending;
        this.journals = journals;
    }

    /** What is pending is about to be sent. */
    public void sending() {
        pending.notice();
        journals.begin(pending.fresh(), pending.changed(), pending.deleted());
    }

    /** Everything was sent. What listeners have changed meanwhile is pending, with what waits for it. */
    public void settled() {
        Journal sent = journals.end();
        sent.objects().forEach(tracked -> {
            if (!pending.changed().contains(tracked)) {
                tracked.mapping().access().dequeue(tracked.object());
            }
        });
        journals.innermost().take(sent);
    }

    /** It was only told what would be sent: all objects stand as they stood. */
    public void unsent() {
        putBack();
    }

    private Journal putBack() {
        Journal journal = journals.end();
        pending.giveUp();
        journal.restore(unit.standing());
        return journal;
    }

    /** A flush failed, settled or not, and the innermost transaction is undone: all that was sent in it is pending again. */
    public void failed() {
        Journal sent = journals.innermost();
        if (journals.isSending()) {
            Journal broken = putBack();
            broken.undone();
            sent.take(broken);
        }
        List<Tracked> later = new ArrayList<>(pending.fresh());
        pending.fresh().clear();
        Set<Model> passed = sent.reopen(unit);
        pending.fresh().addAll(later);
        // what is pending again may lead nowhere where no row will be
        Gone.takeOut(passed, List.of(pending.fresh(), pending.changed()));
        sent.undone();
    }

    /** A savepoint was set: what is sent from now on may be undone by itself. */
    public void nested() {
        journals.nested();
    }

    /** What was sent since the savepoint belongs to what surrounds it. */
    public void released() {
        journals.released();
    }

    /** What was sent lasts. */
    public void committed() {
        journals.clear();
        unit.standing().committed();
    }

    /** Everything that was sent is undone, and what is pending is given up. */
    public void rolledBack() {
        undo(journals.whole());
    }

    /** What was sent since the savepoint is undone, and what is pending is given up. */
    public void rolledBackToSavepoint() {
        undo(journals.leave());
    }

    private void undo(Journal sent) {
        Map<Tracked, ObjectState> before = new LinkedHashMap<>();
        for (Collection<Tracked> rows : List.of(sent.objects(), pending.fresh(), pending.deleted())) {
            rows.forEach(row -> before.put(row, row.state()));
        }
        sent.reopen(unit);
        new ArrayList<>(pending.fresh()).forEach(unit::expunge);
        pending.ofStoredRows().forEach(tracked -> tracked.mapping().access().undo(tracked.object()));
        pending.deleted().forEach(tracked -> tracked.state(ObjectState.PERSISTENT));
        pending.giveUp();
        sent.undone(); // nothing is changed any more
        before.forEach(this::returned);
    }

    private void returned(Tracked tracked, ObjectState from) {
        ObjectState to = unit.held(tracked.object()) == null ? ObjectState.TRANSIENT : tracked.state();
        if (from != to) {
            unit.listener().returned(tracked, from, to);
        }
    }
}
