package dev.cinnabar.it.transfer;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.Executes;
import dev.cinnabar.connect.Retries;
import dev.cinnabar.connect.Retries.Outcome;
import dev.cinnabar.error.CommitOutcomeUnknownException;
import dev.cinnabar.error.ConnectException;
import dev.cinnabar.error.DisconnectException;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.orm.JoinMode;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import java.time.Duration;

/** Moves money as a careful program does, and writes down what it was told. Any thread. */
final class Mover {
    /** A question changes nothing, so it may be asked again whatever became of its commit. */
    private static final Retries QUESTION = Retries.USUAL.withProbe(engine -> Outcome.NOT_COMMITTED);

    private final SessionFactory sessions;
    private final Book book;
    private final KillWords words;
    private final Aims aims;

    Mover(SessionFactory sessions, Book book, KillWords words, Aims aims) {
        this.sessions = sessions;
        this.book = book;
        this.words = words;
        this.aims = aims;
    }

    /** The program thought better of it. */
    private static final class Withdrawn extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Another failure than those that a program has to reckon with is the test's. */
    void carryOut(Move move) {
        boolean[] found = new boolean[1];
        Retries retries = Retries.USUAL.withProbe(engine -> {
            Outcome outcome = ask(engine, move);
            found[0] = outcome == Outcome.COMMITTED;
            return outcome;
        });
        try {
            long done = retries.call(sessions.engine(), (connection, attempt) -> attempt(move, connection));
            assertThat(done).isEqualTo(move.number());
            book.end(move, found[0] ? Book.End.FOUND : Book.End.ACKNOWLEDGED);
        } catch (CommitOutcomeUnknownException nobodyKnows) {
            book.end(move, Book.End.UNKNOWN);
        } catch (Withdrawn | IntegrityException | DisconnectException | ConnectException failure) {
            book.end(move, Book.End.FAILED);
            book.count(failure.getClass().getSimpleName());
        }
    }

    private long attempt(Move move, Connection connection) throws Withdrawn {
        Stage stage = Stage.BEGINNING;
        long number;
        try (Session session = sessions.open(connection, JoinMode.ROLLBACK_ONLY)) {
            number = connection.queryRaw(words.own()).scalarOne(Long.class);
            stage = reach(Stage.OPEN, number);
            lock(session, move);
            stage = reach(Stage.LOCKED, number);
            session.add(new Transfer(move));
            session.flush();
            stage = reach(Stage.WRITTEN, number);
            pay(session, move);
            session.commit();
        } catch (DisconnectException broken) {
            book.count(stage.toString());
            throw broken;
        }
        if (move.withdrawn()) {
            throw new Withdrawn();
        }
        book.commits();
        if (aims.reach(Stage.COMMITTING, number)) {
            spin(move.delay());
        }
        return move.number();
    }

    private Stage reach(Stage stage, long session) {
        aims.reach(stage, session);
        return stage;
    }

    private static void pay(Session session, Move move) {
        Purse payer = session.get(Purse.class, move.payer());
        Purse payee = session.get(Purse.class, move.payee());
        payer.setBalance(payer.getBalance() - move.amount());
        payee.setBalance(payee.getBalance() + move.amount());
    }

    private static void lock(Executes session, Move move) {
        session.execute(select(Purse.ID)
                        .where(Purse.ID.in(move.purses()))
                        .orderBy(Purse.ID)
                        .forUpdate())
                .all();
    }

    /** Lets the killer catch up, so that it comes before the commit, within it, or behind it. */
    private static void spin(Duration delay) {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < delay.toNanos()) {
            Thread.onSpinWait();
        }
    }

    /** Waits for the purses first: as long as the server is at the transaction of a broken connection, it holds them. */
    private static Outcome ask(Engine engine, Move move) {
        return QUESTION.call(engine, (connection, attempt) -> {
            lock(connection, move);
            long written = connection
                    .execute(select(count()).from(Transfer.class).where(Transfer.NUMBER.eq(move.number())))
                    .one();
            return written > 0 ? Outcome.COMMITTED : Outcome.NOT_COMMITTED;
        });
    }
}
