package dev.cinnabar.it.ext.junit;

import static dev.cinnabar.it.ext.junit.SessionExamples.TOLD;
import static dev.cinnabar.it.ext.junit.SessionExamples.writers;
import static dev.cinnabar.sql.Sql.insert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.AfterExecute;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.ext.junit.DatabaseTest;
import dev.cinnabar.it.ext.junit.model.Review;
import dev.cinnabar.it.ext.junit.model.Story;
import dev.cinnabar.it.ext.junit.model.Writer;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Test classes that do what they should not, to be run within tests. */
final class MisuseExamples {
    private MisuseExamples() {}

    /** Fails in each place where a test can fail, with work that is not committed. */
    @DatabaseTest(models = {Writer.class, Story.class})
    static class Failing {
        @BeforeEach
        void fillUp(Session session, TestInfo info) {
            session.add(new Writer("ada"));
            session.flush();
            if (info.getDisplayName().startsWith("before")) {
                throw new IllegalStateException("before");
            }
        }

        @Test
        void beforeIt() {}

        @Test
        void inIt(Session session, Engine engine, SessionFactory sessions) {
            sessions.open().execute(insert(Writer.class).set(Writer.NAME, "left open"));
            assertThat(engine.connect().isClosed()).isFalse();
            throw new AssertionError("in it");
        }

        @Test
        void interrupted(Session session) {
            session.add(new Writer("bob"));
            session.flush();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        }

        @AfterAll
        static void tell(Engine engine, SessionFactory sessions) {
            boolean interrupted = Thread.interrupted();
            TOLD.add("interrupted " + interrupted);
            TOLD.add("in use " + engine.pool().inUse());
            TOLD.add("writers " + sessions.<Long, RuntimeException>callInTransaction(SessionExamples::writers));
        }
    }

    /** Runs in another thread than its session was opened in, and is given up while it waits. */
    @DatabaseTest(models = {Writer.class, Story.class})
    @TestMethodOrder(OrderAnnotation.class)
    static class TakingTooLong {
        @Test
        @Order(1)
        @Timeout(value = 200, unit = TimeUnit.MILLISECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
        void waits(Session session) throws InterruptedException {
            session.add(new Writer("ada"));
            session.flush();
            Thread.sleep(60_000);
        }

        @Test
        @Order(2)
        void next(Session session) {
            assertThat(writers(session)).isZero();
        }
    }

    /** Ends while a thread that it began is in the middle of a statement. */
    @DatabaseTest(models = {Writer.class, Story.class})
    @TestMethodOrder(OrderAnnotation.class)
    static class LeavingAThreadBehind {
        static volatile CountDownLatch gone = new CountDownLatch(1);
        private static volatile boolean stubborn;

        @Test
        @Order(1)
        void ends_whileTheOtherThreadIsAtWork(Session session, Engine engine) throws InterruptedException {
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch release = gone;
            stubborn = true;
            engine.events().on(AfterExecute.class, event -> {
                inside.countDown();
                await(release);
            });
            Thread other = new Thread(() -> use(session), "straggler");
            other.setDaemon(true);
            other.start();
            assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private static void use(Session session) {
            try {
                session.add(new Writer("ada"));
                session.flush();
            } catch (RuntimeException refused) {
                TOLD.add("straggler: " + refused.getClass().getSimpleName());
            }
        }

        @Test
        @Order(2)
        void next_findsNothing(Session session) {
            assertThat(stubborn).isTrue();
            assertThat(writers(session)).isZero();
            session.add(new Writer("ada"));
            session.commit();
        }

        @AfterAll
        static void release() {
            gone.countDown();
        }
    }

    /** Keeps what it was given, and uses it when it is over. */
    @DatabaseTest(models = {Writer.class, Story.class})
    @TestMethodOrder(OrderAnnotation.class)
    static class KeepingThings {
        private static Session session;
        private static SessionFactory sessions;
        private static Engine engine;

        @Test
        @Order(1)
        void keeps(Session given, SessionFactory givenSessions, Engine givenEngine) {
            session = given;
            sessions = givenSessions;
            engine = givenEngine;
        }

        @Test
        @Order(2)
        void usesTheSession() {
            writers(session);
        }

        @Test
        @Order(3)
        void usesTheFactory() {
            sessions.callInTransaction(SessionExamples::writers);
        }

        @Test
        @Order(4)
        void usesTheEngine() {
            engine.connect().close();
        }
    }

    @DatabaseTest(models = {Writer.class, String.class})
    static class NoEntity {
        @Test
        void never() {}
    }

    @DatabaseTest(models = Review.class)
    static class WithoutTheOtherTable {
        @Test
        void never() {}
    }
}
