package dev.cinnabar.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.testkit.server.TestDatabase;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each case allocates stays below its goal, or where it stands above it today. Bytes, other than times, are the same on a machine at
 * rest and on a busy one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("once")
public abstract class AllocationContract<C extends Contender> {
    private final Suite<C> suite;
    private final BenchDatabase database;
    private final Map<String, double[]> bytes = new HashMap<>();

    protected AllocationContract(Suite<C> suite, BenchDatabase database) {
        this.suite = suite;
        this.database = database;
    }

    List<String> cases() {
        return suite.cases().stream()
                .filter(what -> what.goal().isSet())
                .map(BenchCase::code)
                .toList();
    }

    @BeforeAll
    void measure() throws IOException, InterruptedException {
        try (TestDatabase fresh = database.fresh()) {
            ChildJvm.like("-XX:+UseSerialGC", "-Xmx768m")
                    .run(
                            BytesMain.class,
                            List.of(
                                    suite.name(),
                                    String.join(",", cases()),
                                    database.name(),
                                    fresh.url(),
                                    fresh.jdbcUrl()),
                            this::note);
        }
    }

    private void note(String line) {
        String[] words = line.split("\t");
        if (words.length == 3) {
            bytes.put(words[0], new double[] {Double.parseDouble(words[1]), Double.parseDouble(words[2])});
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bytesOfAnOperation_stayBelowTheirGoal(String code) {
        double[] taken = bytes.get(code);

        assertThat(taken).isNotNull();
        assertThat(taken[1])
                .as("bytes of case %s, measured by %.0f", code, taken[0])
                .isLessThanOrEqualTo(suite.caseOf(code).bytesCeiling(database, taken[0]));
    }
}
