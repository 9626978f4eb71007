package dev.cinnabar.ext.junit;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.DisconnectException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.sql.node.TextNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one test has open: a connection of its own, a transaction on it, and what works within that. Closing it undoes everything that
 * was done there. Confined to the test's thread, but for {@link #check}.
 */
final class RunningTest implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long BETWEEN_TRIES = 10;
    private final ClassDatabase database;
    private final TestName name;
    private final Recording recording;
    private final Statements statements;
    private final Connection connection;
    private final Transaction around;
    /** Set at the beginning: where it is gone, something has ended the transaction. */
    private final Transaction beginning;

    private final TestEvents events;
    private final SessionFactory sessions;
    private @Nullable Session session;
    private @Nullable Connection given;
    private volatile boolean over;

    private RunningTest(ClassDatabase database, TestName name, Connection connection, Transaction around) {
        this.database = database;
        this.name = name;
        this.recording = new Recording(name);
        this.statements = new Statements(recording);
        this.connection = connection;
        this.around = around;
        this.beginning = connection.nested();
        this.events = new TestEvents(database.engine().events());
        this.sessions = SessionFactory.of(engine());
        events.on(BeforeExecute.class, this::sending);
    }

    /**
     * Begins the transaction around a test.
     *
     * @throws CinnabarException if that cannot be, with the name of the test
     */
    static RunningTest begin(ClassDatabase database, TestName name) {
        try {
            Connection connection = database.engine().connect();
            try {
                return new RunningTest(database, name, connection, connection.begin());
            } catch (RuntimeException | Error failure) {
                connection.close();
                throw failure;
            }
        } catch (CinnabarException failure) {
            throw new CinnabarException(
                    ErrorCode.EXTENSION_FAILED,
                    "The transaction around " + name.text() + " could not be begun: " + failure.problem(),
                    failure.hint(),
                    failure);
        }
    }

    private void sending(BeforeExecute statement) {
        boolean written = statement
                .execution()
                .statement()
                .map(TextNode.class::isInstance)
                .orElse(true);
        if (written && EndingSql.isIn(statement.sql(), statement.dialect().lexis())) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "This SQL would end the transaction around " + name.text() + ": "
                            + SentStatement.line(statement.sql()),
                    "call commit(), rollback() or begin() of the session or connection, which keep within the test");
        }
        recording.add(statement.sql());
    }

    TestName name() {
        return name;
    }

    Recording recording() {
        return recording;
    }

    Statements statements() {
        return statements;
    }

    /** The one session of the test; opened when it is first asked for. */
    Session session() {
        Session known = session;
        if (known == null) {
            known = sessions.open();
            session = known;
        }
        return known;
    }

    SessionFactory sessions() {
        return sessions;
    }

    /** An engine whose connections all work within the transaction. */
    Engine engine() {
        return new TestEngine(this, database.engine(), events, database.engine().options());
    }

    /** The one connection of the test. */
    Connection connection() {
        Connection known = given;
        if (known == null) {
            known = engine().connect();
            given = known;
        }
        return known;
    }

    /**
     * The connection behind everything, for who works within the transaction.
     *
     * @throws UsageException if the test or its transaction is over
     */
    Connection within() {
        check();
        if (!around.isOpen()) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "The transaction around " + name.text() + " has ended before its test",
                    "do not end it on the driver's connection");
        }
        return connection;
    }

    void check() {
        if (over) {
            throw new UsageException(
                    ErrorCode.CLOSED_ENGINE,
                    name.text() + " is over, and what it was given works no more",
                    "let the test wait for the threads that it starts, and keep nothing of it for other tests");
        }
    }

    // the end

    /** An interrupt, as of a test that took too long, must not keep anything from being undone. A second call does nothing. */
    @Override
    public void close() {
        if (over) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            end();
        } finally {
            over = true;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void end() {
        events.close();
        RuntimeException failure = undo();
        if (isOfOtherThread(failure)) {
            insist();
            throw new CinnabarException(
                    ErrorCode.CONCURRENT_USE,
                    name.text() + " ended while another thread was using what it was given",
                    "let the test wait for the threads that it starts; what this one did is undone",
                    failure);
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Whether another thread is at work in the session or on its connection. */
    private static boolean isOfOtherThread(@Nullable RuntimeException failure) {
        return failure instanceof UsageException usage && usage.code() == ErrorCode.CONCURRENT_USE;
    }

    /** Stops what the other thread has running, and takes the connection away if that does not help. */
    private void insist() {
        long begin = System.nanoTime();
        do {
            connection.cancel();
            pause();
        } while (isOfOtherThread(undo()) && System.nanoTime() - begin < PATIENCE.toNanos());
        over = true;
        if (!connection.isClosed()) {
            database.renew();
        }
    }

    /** Rolls everything back, and gives the first failure. */
    private @Nullable RuntimeException undo() {
        Session open = session;
        RuntimeException first = open == null ? null : failure(open::close);
        return joined(joined(failure(this::returnToTheBeginning), first), failure(connection::close));
    }

    private static @Nullable RuntimeException joined(
            @Nullable RuntimeException first, @Nullable RuntimeException second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        first.addSuppressed(second);
        return first;
    }

    /** A connection that broke has lost everything anyway, and a later round finds it done. */
    private void returnToTheBeginning() {
        try {
            if (beginning.isOpen()) {
                beginning.rollback();
            }
        } catch (DisconnectException lost) {
            // nothing of the test has stayed
        } catch (DatabaseException gone) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    name.text()
                            + " ended the transaction around it, so that what it did was not undone, and other tests"
                            + " of its class may find it",
                    "call commit(), rollback() or begin() of the session or connection, which keep within the test;"
                            + " neither those of the driver's connection nor SQL may end a transaction",
                    gone);
        }
    }

    private static @Nullable RuntimeException failure(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException failure) {
            return failure;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }
}
