package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.engine.load.EntityQueries;
import dev.cinnabar.engine.load.LazyLoads;
import dev.cinnabar.engine.load.Sight;
import dev.cinnabar.engine.unit.Loader;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.event.Events;
import dev.cinnabar.orm.AfterCommit;
import dev.cinnabar.orm.AfterRollback;
import dev.cinnabar.orm.BeforeCommit;
import dev.cinnabar.orm.Formula;
import dev.cinnabar.orm.LoadedOneByOne;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionStatement.Purpose;

/** What a session consists of, and how its transactions begin and end. Its face lets one thread at a time in. */
final class OpenSession {
    private static final int ROUNDS = 100;

    private final boolean expires;
    private final UnitOfWork unit;
    private final LazyLoads loads;
    private final Stage stage;
    private final SessionTransaction transaction;
    private final Flushing flushing;
    private final Statements statements;
    private final SessionObjects objects;

    OpenSession(EngineSessions factory, Session face, SessionConnection connection) {
        SessionSettings settings = factory.settings();
        Events events = factory.engine().events();
        Sight sight = new Sight(factory.criteria(), settings.options());
        this.expires = settings.expires();
        this.stage = new Stage(face, events);
        this.loads = new LazyLoads(face, settings.usual(), sight, this::loadedOneByOne);
        this.unit = new UnitOfWork(factory.mappings(), new Loads(), new ObjectEvents(face, events));
        loads.serve(unit);
        this.transaction = new SessionTransaction(connection, unit.course(), settings.autobegin());
        this.flushing = new Flushing(face, factory.engine(), unit, transaction, stage);
        EntityQueries queries = new EntityQueries(unit, settings.usual(), sight);
        SaidChanges changes = new SaidChanges(factory.mappings().deletions(), sight);
        this.statements = new Statements(face, settings.hooks(), unit, transaction, flushing, queries, changes);
        KeyReads keys = new KeyReads(unit, queries, sight, statements);
        this.objects = new SessionObjects(unit, transaction, flushing, statements, keys, loads);
    }

    private void loadedOneByOne(Relation<?, ?> relation, int statements) {
        stage.tell(LoadedOneByOne.class, session -> new LoadedOneByOne(session, relation, statements));
    }

    /** What objects ask for. */
    private final class Loads implements Loader {
        /** A value that the database computes is there only when it was flushed. */
        @Override
        public void load(Tracked object, int slot) {
            if (object.state() == ObjectState.PENDING) {
                flushing.flush(); // a query asks for its key
                return;
            }
            if (object.computed(slot) != null) {
                flushing.flush();
            }
            statements.running(Purpose.LOAD, () -> loads.load(object, slot));
        }

        @Override
        public void compute(Tracked object, Formula<?, ?> formula) {
            statements.running(Purpose.LOAD, () -> loads.compute(object, formula));
        }
    }

    SessionObjects objects() {
        return objects;
    }

    Statements statements() {
        return statements;
    }

    Flushing flushing() {
        return flushing;
    }

    SessionTransaction transaction() {
        return transaction;
    }

    /** The connection, for statements of which the session knows nothing. */
    Connection connection() {
        transaction.check();
        unit.journals().sent();
        return transaction.ready();
    }

    // transactions

    Transaction begin() {
        Begun begun = new Begun(this);
        transaction.begin(begun);
        return begun;
    }

    Transaction nested() {
        flushing.flush();
        Savepoint savepoint = new Savepoint(flushing, stage, transaction, transaction.savepoint());
        transaction.entered(savepoint);
        return savepoint;
    }

    boolean isInTransaction() {
        return transaction.isUnderWay() || unit.pending().areThere();
    }

    void commit() {
        stage.checkEnd("commit()");
        transaction.checkLeads();
        settle();
        committed();
    }

    /** The transaction is committed, or about to be. */
    void committed() {
        transaction.commit();
        if (expires) {
            objects.expireAll();
        }
        stage.tellEnd(AfterCommit.class, AfterCommit::new);
        transaction.forgetKept();
    }

    /** Sends what is pending, and what listeners of BeforeCommit add to it, until nothing is left. */
    void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            flushing.flush();
            stage.tellCommitting(BeforeCommit.class, BeforeCommit::new);
            if (!unit.pending().areThere()) {
                return;
            }
        }
        throw new UsageException(
                ErrorCode.TRANSACTION_STATE,
                "After " + ROUNDS
                        + " flushes something is still pending: a listener of BeforeCommit changes objects each time.",
                "let the listener change only what needs to be changed");
    }

    void rollback() {
        stage.checkEnd("rollback()");
        transaction.checkLeads();
        rolledBack();
    }

    /** The transaction is rolled back, or about to be. */
    void rolledBack() {
        if (transaction.rollback()) {
            stage.tellEnd(AfterRollback.class, AfterRollback::new);
        }
    }

    boolean isOpen() {
        return !transaction.isClosed();
    }

    void close() {
        if (!stage.isEnded()) {
            stage.checkEnd("close()");
        }
        if (isOpen()) {
            transaction.checkLeads();
            end();
        }
    }

    /** There will be nothing more. */
    void end() {
        if (isOpen()) {
            try {
                transaction.close();
            } finally {
                unit.expungeAll();
            }
        }
    }
}
