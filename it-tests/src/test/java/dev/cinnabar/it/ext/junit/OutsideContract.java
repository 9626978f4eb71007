package dev.cinnabar.it.ext.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.ext.junit.DatabaseTest;
import dev.cinnabar.it.ext.junit.model.Story;
import dev.cinnabar.it.ext.junit.model.Writer;
import dev.cinnabar.orm.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.junit.platform.testkit.engine.EngineTestKit;

/** What comes from outside of the tests: the variable of the environment, and a server that goes away. */
abstract class OutsideContract extends JunitContract {
    private static final AtomicReference<@Nullable Gate> GATE = new AtomicReference<>();

    // the variable

    /** Runs test classes as a build does that says nothing but the variable. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            var results = EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(Anywhere.class))
                    .enableImplicitConfigurationParameters(true)
                    .execute();
            System.out.println("failures " + failures(results));
            System.out.println("succeeded " + results.testEvents().succeeded().count());
        }
    }

    @DatabaseTest(models = {Writer.class, Story.class})
    static class Anywhere {
        @Test
        void tells(Session session, Engine engine) {
            LifecycleExamples.addTheSame(session);
            System.out.println("dialect " + engine.dialect().name());
        }
    }

    private static String program(@Nullable String url, String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(List.of(options));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().remove("TEST_DATABASE_URL");
        if (url != null) {
            builder.environment().put("TEST_DATABASE_URL", url);
        }
        Process program = builder.start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        program.waitFor();
        return said;
    }

    private String dialect() {
        return DatabaseUrl.parse(given.url()).scheme();
    }

    @Test
    void variableOfTheEnvironment_saysTheDatabase() throws Exception {
        assertThat(program(given.url()))
                .contains("failures []")
                .contains("succeeded 1")
                .contains("dialect " + dialect());
        assertThat(left()).isEmpty();
    }

    @Test
    void parameterOfJunit_goesBeforeTheVariable() throws Exception {
        assertThat(program("postgresql://nobody:n0b0dy@localhost:1/none", "-DTEST_DATABASE_URL=" + given.url()))
                .contains("failures []")
                .contains("dialect " + dialect());
        assertThat(program(given.url(), "-DTEST_DATABASE_URL=")).contains("dialect sqlite"); // said to be none
        assertThat(left()).isEmpty();
    }

    @Test
    void variableThatLeadsNowhere_isNamed_withoutItsPassword() throws Exception {
        assertThat(program("mysql://nobody:n0b0dy@localhost:1/none"))
                .contains("succeeded 0")
                .contains("TEST_DATABASE_URL names did not do this: CREATE DATABASE t")
                .contains("let it name a server that runs")
                .doesNotContain("n0b0dy@")
                .doesNotContain(":n0b0dy");
    }

    // the server

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

    private List<Throwable> failuresBehindAGate(Class<?> type) {
        assumeFalse(server().name().equals("SQLite"), "a server that can go away");
        try (Gate gate = new Gate(DatabaseUrl.parse(given.url()))) {
            GATE.set(gate);
            WhileTheServerIsAway.MADE.set(0);
            return failures(runAt(gate.url().render(), Map.of(), type));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            GATE.set(null);
        }
    }

    @Test
    void serverThatIsAway_isToldByTheNameOfEachTest_andTestsWorkWhenItIsBack() {
        List<Throwable> failures = failuresBehindAGate(WhileTheServerIsAway.class);

        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .isInstanceOf(CinnabarException.class)
                        .hasMessageContaining("The transaction around ")
                        .hasMessageContaining("WhileTheServerIsAway.finds_noServer could not be begun: "));
        assertThat(left()).isEmpty();
    }

    @Test
    void conversationsThatBreakBetweenTests_areTakenUpAnew() {
        assertThat(failuresBehindAGate(Interrupted.class)).isEmpty();
        assertThat(left()).isEmpty();
    }
}
