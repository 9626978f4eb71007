package dev.cinnabar.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class IsolationTest {
    @Test
    void level_isFoundByItsName_howeverItIsWritten() {
        assertThat(Isolation.named("read committed")).contains(Isolation.READ_COMMITTED);
        assertThat(Isolation.named("Read-Committed")).contains(Isolation.READ_COMMITTED);
        assertThat(Isolation.named(" SERIALIZABLE ")).contains(Isolation.SERIALIZABLE);
        assertThat(Isolation.named("chaos")).isEmpty();
    }

    @Test
    void level_isFound_whereTheLanguageHasAnotherSmallI() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(Isolation.named("serializable")).contains(Isolation.SERIALIZABLE);
        } finally {
            Locale.setDefault(before);
        }
    }
}
