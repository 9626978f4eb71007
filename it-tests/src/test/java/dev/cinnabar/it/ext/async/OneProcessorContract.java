package dev.cinnabar.it.ext.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.it.bench.ChildJvm;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * All that is about threads, in a JVM that has one processor and a common pool of one thread: whoever waited there for what needs the same
 * thread would wait for ever. {@code ./cinnabar verify --long} runs everything else on such a JVM, also what is held to milliseconds, which
 * a processor that others use as well does not keep.
 */
abstract class OneProcessorContract {
    private static final ChildJvm NARROW = ChildJvm.like(
            "-XX:ActiveProcessorCount=1",
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC");

    abstract DatabaseServer server();

    /** What the names of the classes begin with that are run on this database. */
    abstract String prefix();

    /** The variable that tells the other JVM where this one's server is. */
    abstract Map<String, String> environment(String url);

    private List<String> classes() {
        Stream<String> async = Stream.of("Async", "AsyncGuide", "Rows", "ManyWorks", "PlainBlog")
                .map(name -> "dev.cinnabar.it.ext.async." + prefix() + name + "Test");
        Stream<String> connections = Stream.of("Closing", "ConcurrentUse")
                .map(name -> "dev.cinnabar.it.connect." + prefix() + name + "Test");
        Stream<String> session = Stream.of("Session").map(name -> "dev.cinnabar.it.orm." + prefix() + name + "Test");
        return Stream.of(async, connections, session).flatMap(names -> names).toList();
    }

    @Test
    @Timeout(600)
    void testsOfThreads_pass_onOneProcessor_withACommonPoolOfOne() throws Exception {
        try (TestDatabase database = server().fresh("one")) {
            String said = run(classes(), environment(database.url()));

            assertThat(said).contains("processors 1\n", "common pool 1\n").doesNotContain("failed ");
            assertThat(classes()).allSatisfy(name -> assertThat(said).containsPattern("ran " + name + " [1-9]"));
        }
    }

    private static String run(List<String> classes, Map<String, String> environment)
            throws IOException, InterruptedException {
        Process narrow = NARROW.start(OneProcessorProgram.class, classes, environment);
        String said = new String(narrow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(narrow.waitFor()).as(said).isZero();
        return said;
    }
}
