package dev.cinnabar.it.ext.observability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.AfterExecute;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.ext.observability.Observability;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that have only some of the libraries, each in a process of its own. */
class ClassPathTest {
    private static final String MICROMETER = "micrometer-[^/]*|HdrHistogram[^/]*|LatencyUtils[^/]*";
    private static final String OPEN_TELEMETRY = "opentelemetry-[^/]*";

    @ParameterizedTest
    @CsvSource({
        "false, false, false",
        "true,  false, false",
        "false, true,  false",
        "false, false, true",
        "true,  true,  true"
    })
    void jar_worksWithAnyOfItsLibraries(boolean micrometer, boolean openTelemetry, boolean recorder) throws Exception {
        String said = run(micrometer, openTelemetry, recorder);

        assertThat(said)
                .contains("asked 1")
                .contains("micrometer " + micrometer)
                .contains("opentelemetry " + openTelemetry)
                .contains("recorder " + recorder)
                .contains("heard " + micrometer)
                .doesNotContain("Exception")
                .doesNotContain("Error");
    }

    private static String run(boolean micrometer, boolean openTelemetry, boolean recorder)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        if (!recorder) {
            words.addAll(List.of("--limit-modules", "java.se,jdk.unsupported"));
        }
        words.addAll(List.of("-cp", classPath(micrometer, openTelemetry), Program.class.getName()));
        Process program = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        program.waitFor();
        return said;
    }

    private static String classPath(boolean micrometer, boolean openTelemetry) {
        Pattern left = Pattern.compile(".*/(" + (micrometer ? "no-such" : MICROMETER) + "|"
                + (openTelemetry ? "no-such" : OPEN_TELEMETRY) + ")\\.jar");
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !left.matcher(entry).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Asks a question, with what it has. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            boolean micrometer = has("io.micrometer.core.instrument.MeterRegistry");
            System.out.println("micrometer " + micrometer);
            System.out.println("opentelemetry " + has("io.opentelemetry.api.OpenTelemetry"));
            System.out.println("recorder " + has("jdk.jfr.FlightRecorder"));
            try (Engine found = Engine.create("sqlite:///:memory:")) {
                ask(found);
            }
            try (Engine own = Engine.builder("sqlite:///:memory:")
                    .plugin(
                            micrometer
                                    ? WithMetrics.observability()
                                    : Observability.builder().build())
                    .build()) {
                System.out.println("asked " + ask(own));
                System.out.println("heard " + own.events().hears(AfterExecute.class));
            }
        }

        private static boolean has(String name) {
            try {
                Class.forName(name, false, Program.class.getClassLoader());
                return true;
            } catch (ClassNotFoundException absent) {
                return false;
            }
        }

        private static Integer ask(Engine engine) {
            try (Connection connection = engine.connect()) {
                return connection.queryRaw("SELECT 1").scalarOne(Integer.class);
            }
        }
    }

    /** Touched only where Micrometer is there. */
    static final class WithMetrics {
        private WithMetrics() {}

        static Observability observability() {
            return Observability.builder()
                    .metrics(new io.micrometer.core.instrument.simple.SimpleMeterRegistry())
                    .build();
        }
    }
}
