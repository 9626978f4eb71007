package dev.cinnabar.it.connect;

import static dev.cinnabar.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two million rows pass through a small heap, in a process of their own. */
abstract class StreamContract {
    private static final int ROWS = 2_000_000;

    private final DatabaseServer server;

    StreamContract(DatabaseServer server) {
        this.server = server;
    }

    /** SQL that gives the numbers from 1 to so many, each with some text beside it. */
    abstract String numbers(int rows);

    @Test
    @Tag("REL-52")
    void stream_ofTwoMillionRows_needsLittleMemory() throws IOException, InterruptedException {
        try (TestDatabase database = server.fresh(getClass().getSimpleName())) {
            Process reader = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Reader.class.getName(),
                            database.url(),
                            numbers(ROWS)))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(reader.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(said).contains("rows " + ROWS).contains("freed within a second");
            assertThat(reader.exitValue()).isZero();
        }
    }

    /** The program with the small heap: reads all, then gives up early and asks for the connection again. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] arguments) {
            var numbers = text(arguments[1]).fetchSize(1_000).returnsRows();
            try (Engine engine =
                    Engine.builder(arguments[0]).poolSize(1).maxOverflow(0).build()) {
                try (Connection connection = engine.connect()) {
                    System.out.println(
                            "rows " + connection.execute(numbers).stream().count());
                }
                long start;
                try (Connection connection = engine.connect();
                        var rows = connection.execute(numbers).stream()) {
                    rows.limit(10).forEach(row -> {});
                    start = System.nanoTime();
                }
                engine.connect().close();
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                System.out.println(took.toMillis() < 1_000 ? "freed within a second" : "freed after " + took);
            }
        }
    }
}
