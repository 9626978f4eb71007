package dev.cinnabar.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void version_isTheNumbersWithWhichTheTextBegins() {
        assertThat(Version.of("8.0.31-log").numbers()).isEqualTo(List.of(8, 0, 31));
        assertThat(Version.of("18.6 (Debian 18.6-1)").numbers()).isEqualTo(List.of(18, 6));
        assertThat(Version.of("").numbers()).isEmpty();
    }

    @Test
    void version_isBelowOneOfWhichANumberIsGreater() {
        assertThat(Version.of("8.0.31").isBelow(8, 0, 31)).isFalse();
        assertThat(Version.of("8.0.30").isBelow(8, 0, 31)).isTrue();
        assertThat(Version.of("9").isBelow(8, 0, 31)).isFalse();
        assertThat(Version.of("15").isBelow(15, 0)).isFalse();
    }
}
