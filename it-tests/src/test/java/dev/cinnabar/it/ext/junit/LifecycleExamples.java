package dev.cinnabar.it.ext.junit;

import static dev.cinnabar.it.ext.junit.SessionExamples.writers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.ext.junit.DatabaseTest;
import dev.cinnabar.it.ext.junit.model.Story;
import dev.cinnabar.it.ext.junit.model.Writer;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test classes of every make, to be run within tests. */
final class LifecycleExamples {
    private LifecycleExamples() {}

    /** The same unique name each time: no test meets what another one left. */
    static void addTheSame(Session session) {
        assertThat(writers(session)).isZero();
        session.add(new Writer("ada"));
        session.commit();
    }

    @DatabaseTest(models = {Writer.class, Story.class})
    abstract static class Base {
        @Test
        void inherited(Session session) {
            addTheSame(session);
        }
    }

    static class Derived extends Base {
        @Test
        void own(Session session) {
            addTheSame(session);
        }
    }

    @DatabaseTest(models = {Writer.class, Story.class})
    static class OfEveryKind {
        @ParameterizedTest
        @ValueSource(strings = {"x", "y"})
        void parameterized(String name, Session session) {
            assertThat(name).isNotEmpty();
            addTheSame(session);
        }

        @RepeatedTest(2)
        void repeated(Session session) {
            addTheSame(session);
        }

        @TestFactory
        Stream<DynamicTest> ofAFactory_shareOneTransaction(Session session) {
            return Stream.of(
                    DynamicTest.dynamicTest("first", () -> addTheSame(session)),
                    DynamicTest.dynamicTest(
                            "second", () -> assertThat(writers(session)).isEqualTo(1)));
        }

        @Nested
        class Inside {
            @Test
            void nested(Session session) {
                addTheSame(session);
            }

            @Nested
            class Deeper {
                @Test
                void nested(Session session) {
                    addTheSame(session);
                }
            }
        }
    }

    @DatabaseTest(models = {Writer.class, Story.class})
    static class ByConstructor {
        private final Session session;
        private final SessionFactory sessions;

        ByConstructor(Session session, SessionFactory sessions) {
            this.session = session;
            this.sessions = sessions;
        }

        @Test
        void one() {
            work();
        }

        @Test
        void other() {
            work();
        }

        private void work() {
            addTheSame(session);
            assertThat(sessions.<Long, RuntimeException>callInTransaction(SessionExamples::writers))
                    .isEqualTo(1);
        }
    }

    @DatabaseTest(models = {Writer.class, Story.class})
    @TestInstance(Lifecycle.PER_CLASS)
    static class OfOneInstance {
        private final Engine engine;

        OfOneInstance(Engine engine) {
            this.engine = engine;
        }

        @Test
        void one(Session session) {
            addTheSame(session);
        }

        @Test
        void other(Session session) {
            assertThat(engine.pool().inUse()).isEqualTo(1);
            addTheSame(session);
        }
    }

    @ParameterizedClass
    @ValueSource(strings = {"x", "y"})
    @DatabaseTest(models = {Writer.class, Story.class})
    static class ParameterizedAsAWhole {
        ParameterizedAsAWhole(String name) {
            assertThat(name).isNotEmpty();
        }

        @Test
        void one(Session session) {
            addTheSame(session);
        }
    }

    @DatabaseTest(models = {Writer.class, Story.class})
    @TestInstance(Lifecycle.PER_CLASS)
    static class SessionOfOneInstance {
        SessionOfOneInstance(Session session) {
            session.flush();
        }

        @Test
        void never() {}
    }

    @DatabaseTest(models = {Writer.class, Story.class})
    static class ConnectionBeforeAll {
        @BeforeAll
        static void refused(Connection connection) {
            connection.commit();
        }

        @Test
        void never() {}
    }

    @DatabaseTest(models = {Writer.class, Story.class})
    static class SaidTwice {
        @Nested
        @DatabaseTest(models = Writer.class)
        class Inside {
            @Test
            void never() {}
        }
    }

    /** Says it of what is within alone. */
    static class SaidWithin {
        @Test
        void hasNothingToDoWithIt() {}

        @Nested
        @DatabaseTest(models = {Writer.class, Story.class})
        class Inside {
            @Test
            void one(Session session) {
                addTheSame(session);
            }
        }
    }

    /** Side by side: each waits until the other is there, which happens only if they run at one time. */
    static final class Meeting {
        static volatile CountDownLatch both = new CountDownLatch(2);

        private Meeting() {}

        static void meet(Session session) throws InterruptedException {
            addTheSame(session);
            both.countDown();
            assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @DatabaseTest(models = {Writer.class, Story.class})
    abstract static class MeetingTests {
        @Test
        void meets(Session session) throws InterruptedException {
            Meeting.meet(session);
        }

        @Test
        void other(Session session) {
            addTheSame(session);
        }
    }

    static class LeftOne extends MeetingTests {}

    static class RightOne extends MeetingTests {}
}
