package dev.cinnabar.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * All tests run on JVMs that know one processor, and whose common pool has one thread: who waits there for what needs the same thread waits
 * for ever. Passes with other options ({@code ./cinnabar verify --long}, the older line of Spring Boot) have all processors.
 */
class OneProcessorTest {
    private static final String ONE = "-XX:ActiveProcessorCount=1";
    private static final String COMMON = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1";

    /** Where the options stand, one place alone says them, so that the JVM of each module is like this one. */
    @Test
    @Tag("REL-29")
    void suite_runsOnOneProcessor_withACommonPoolOfOne() throws IOException {
        assertThat(read(Path.of("../pom.xml")))
                .containsPattern("<test.args>[^<]*" + ONE + " [^<]*" + COMMON + "</test.args>");
        assertThat(saying("<argLine>")).containsExactly(Path.of("../pom.xml"));
        assertThat(saying("<test.args>")).containsExactly(Path.of("../pom.xml"));
        assumeThat(ManagementFactory.getRuntimeMXBean().getInputArguments()).contains(ONE);

        assertThat(Runtime.getRuntime().availableProcessors()).isOne();
        assertThat(ForkJoinPool.getCommonPoolParallelism()).isOne();
    }

    private static List<Path> saying(String words) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."), 3)) {
            return files.filter(file -> file.endsWith("pom.xml") && read(file).contains(words))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
