package dev.cinnabar.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.testkit.server.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each case allocates stays below its goal. Bytes, other than times, are the same on a machine at rest and on a busy one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AllocationContract {
    private final BenchDatabase database;
    private final Map<CoreCase, double[]> bytes = new EnumMap<>(CoreCase.class);

    AllocationContract(BenchDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void measure() throws IOException, InterruptedException {
        try (TestDatabase fresh = database.fresh()) {
            Process process = new ProcessBuilder(command(fresh))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader lines = process.inputReader()) {
                lines.lines()
                        .map(line -> line.split("\t"))
                        .filter(words -> words.length == 3)
                        .forEach(this::note);
            }
            assertThat(process.waitFor()).isZero();
        }
    }

    private List<String> command(TestDatabase fresh) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx768m", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(BytesMain.class.getName(), database.name(), fresh.url(), fresh.jdbcUrl()));
        return command;
    }

    private void note(String[] words) {
        bytes.put(
                CoreCase.valueOf(words[0]), new double[] {Double.parseDouble(words[1]), Double.parseDouble(words[2])});
    }

    @ParameterizedTest
    @EnumSource
    void bytesOfAnOperation_stayBelowTheirGoal(CoreCase what) {
        double[] taken = bytes.get(what);

        assertThat(taken).isNotNull();
        assertThat(taken[1])
                .as("bytes of case %s, of which plain JDBC takes %.0f", what.code(), taken[0])
                .isLessThanOrEqualTo(BytesCeiling.of(what, database, taken[0]));
    }
}
