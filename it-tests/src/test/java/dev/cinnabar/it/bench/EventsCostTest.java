package dev.cinnabar.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where nobody listens, events take nothing that can be counted exactly. JVMs with the first compiler alone make the same objects each time;
 * what the second leaves out of them differs from run to run by more than events could cost. Times are for {@code ./cinnabar bench orm
 * --cases=events}: on a machine that does something else meanwhile they say nothing.
 */
@Tag("once")
class EventsCostTest {
    @ParameterizedTest
    @CsvSource({"core, a;b2;e2;i2", "orm, a;b1;c1;d;e1"})
    void case_takesNoMoreBytes_thanWithEventsCompiledOut(String suite, String cases) throws Exception {
        EventsCost cost = new EventsCost(Suite.of(suite));
        List<String> codes = List.of(cases.split(";"));

        EventsCost.Costs without = cost.simplyCompiled(BenchDatabase.SQLITE, codes, false);
        EventsCost.Costs with = cost.simplyCompiled(BenchDatabase.SQLITE, codes, true);

        assertThat(without.heard()).isFalse();
        assertThat(with.heard()).isTrue();
        assertThat(with.bytes().keySet()).containsExactlyElementsOf(codes);
        assertThat(with.bytes()).allSatisfy((code, taken) -> {
            int rows = Suite.of(suite).caseOf(code).rows();
            assertThat(taken - without.bytes().get(code))
                    .as("bytes of case %s of %s, of %.0f for %d rows", code, suite, taken, rows)
                    .isLessThan(rows);
        });
    }
}
