package dev.cinnabar.it.ext.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.error.CinnabarException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What comes from outside of the tests: the variable of the environment, and a server that goes away. */
abstract class OutsideContract extends JunitContract {
    // the variable

    /** Runs test classes as a build does that says nothing but the variable. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            var results = EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(OutsideExamples.Anywhere.class))
                    .enableImplicitConfigurationParameters(true)
                    .execute();
            System.out.println("failures " + failures(results));
            System.out.println("succeeded " + results.testEvents().succeeded().count());
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

    private List<Throwable> failuresBehindAGate(Class<?> type) {
        assumeFalse(server().name().equals("SQLite"), "a server that can go away");
        try (Gate gate = new Gate(DatabaseUrl.parse(given.url()))) {
            OutsideExamples.begin(gate);
            return failures(runAt(gate.url().render(), Map.of(), type));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            OutsideExamples.end();
        }
    }

    @Test
    void serverThatIsAway_isToldByTheNameOfEachTest_andTestsWorkWhenItIsBack() {
        List<Throwable> failures = failuresBehindAGate(OutsideExamples.WhileTheServerIsAway.class);

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
        assertThat(failuresBehindAGate(OutsideExamples.Interrupted.class)).isEmpty();
        assertThat(left()).isEmpty();
    }
}
