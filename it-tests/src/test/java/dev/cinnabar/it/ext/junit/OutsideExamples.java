package dev.cinnabar.it.ext.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.ext.junit.DatabaseTest;
import dev.cinnabar.it.ext.junit.model.Story;
import dev.cinnabar.it.ext.junit.model.Writer;
import dev.cinnabar.orm.Session;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/** Test classes that {@link OutsideContract} runs: by themselves they would find no server that goes away. */
final class OutsideExamples {
    private static final AtomicReference<@Nullable Gate> GATE = new AtomicReference<>();

    private OutsideExamples() {}

    /** The server stands behind a gate from now on. */
    static void begin(Gate gate) {
        GATE.set(gate);
        WhileTheServerIsAway.MADE.set(0);
    }

    static void end() {
        GATE.set(null);
    }

    @DatabaseTest(models = {Writer.class, Story.class})
    static class Anywhere {
        @Test
        void tells(Session session, Engine engine) {
            LifecycleExamples.addTheSame(session);
            System.out.println("dialect " + engine.dialect().name());
        }
    }

    @DatabaseTest(models = {Writer.class, Story.class})
    @TestMethodOrder(OrderAnnotation.class)
    static class WhileTheServerIsAway {
        private static final AtomicInteger MADE = new AtomicInteger();

        /** The third test finds the server back. */
        @RegisterExtension
        static final TestInstancePreConstructCallback BACK = (instance, context) -> {
            if (MADE.incrementAndGet() == 3) {
                gate().open();
            }
        };

        @Test
        @Order(1)
        void works(Session session) {
            LifecycleExamples.addTheSame(session);
            gate().shut();
        }

        @Test
        @Order(2)
        void finds_noServer(Session session) {
            session.flush();
        }

        @Test
        @Order(3)
        void works_whenItIsBack(Session session) {
            LifecycleExamples.addTheSame(session);
        }
    }

    /** The server is away for a moment only. */
    @DatabaseTest(models = {Writer.class, Story.class})
    @TestMethodOrder(OrderAnnotation.class)
    static class BetweenTests {
        @Test
        @Order(1)
        void works(Session session) {
            LifecycleExamples.addTheSame(session);
        }

        @Test
        @Order(2)
        void worksAgain(Session session) {
            LifecycleExamples.addTheSame(session);
        }

        @AfterAll
        static void tell(Engine engine) {
            assertThat(engine.pool().inUse()).isZero();
        }
    }

    /** Interrupts all conversations between two tests. */
    static class Interrupted extends BetweenTests {
        @RegisterExtension
        static final TestInstancePreConstructCallback CUT = (instance, context) -> {
            gate().shut();
            gate().open();
        };
    }

    private static Gate gate() {
        Gate gate = GATE.get();
        assertThat(gate).isNotNull();
        return gate;
    }
}
