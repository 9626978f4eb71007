package dev.cinnabar.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the usual retries wait. */
class RetriesTest {
    @Tag("REL-07")
    @ParameterizedTest
    @CsvSource({"1, 20", "2, 40", "3, 80", "4, 160", "6, 640", "7, 1000", "20, 1000", "1000, 1000"})
    void pause_isDrawnByLot_betweenTenMillisecondsAndTwiceAsManyEachTime(int attempt, int most) {
        Set<Duration> pauses = Stream.generate(() -> Retries.USUAL.pauseAfter(attempt))
                .limit(10_000)
                .collect(Collectors.toSet());

        assertThat(pauses).allMatch(pause -> pause.toMillis() >= 10 && pause.toMillis() <= most);
        assertThat(pauses).hasSizeGreaterThan((most - 10) * 9 / 10);
    }
}
