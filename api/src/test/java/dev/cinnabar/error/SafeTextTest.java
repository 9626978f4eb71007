package dev.cinnabar.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    @Tag("SEC-18")
    @Test
    void lineBreaksAndControls_areEscaped() {
        assertThat(SafeText.escape("a\nb\r\tc\u001B[31m\u0000")).isEqualTo("a\\nb\\r\\tc\\u001b[31m\\u0000");
    }

    @Tag("SEC-18")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202E", "\u2066", "\u2069", "\u200E", "\u200F", "\u061C", "\u2028", "\u2029", "\uFEFF", "\u0085"
            })
    void marksThatTurnOrBreakALine_areEscaped(String mark) {
        assertThat(SafeText.escape("x" + mark)).matches("x\\\\u[0-9a-f]{4}");
    }

    @Test
    void halfACharacter_isEscaped() {
        assertThat(SafeText.escape("\uD83D!")).isEqualTo("\\ud83d!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "Größe", "日本語", "👩‍👩‍👧", "שלום", "क्‍ष"})
    void ordinaryText_staysAsItIs(String text) {
        assertThat(SafeText.escape(text)).isSameAs(text);
    }
}
