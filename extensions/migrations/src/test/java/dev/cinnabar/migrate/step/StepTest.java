package dev.cinnabar.migrate.step;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepTest {
    @Test
    void outside_isRefused_inAnother() {
        Step.Outside inner = new Step.Outside(List.of());

        assertThatThrownBy(() -> new Step.Outside(List.of(inner))).isInstanceOf(IllegalArgumentException.class);
    }
}
