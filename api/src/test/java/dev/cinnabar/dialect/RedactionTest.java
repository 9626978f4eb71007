package dev.cinnabar.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
    @Tag("SEC-17")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            invalid input syntax for type date: "x" | invalid input syntax for type date
            value "x" is out of range for type integer | is out of range for type integer
            Incorrect integer value: 'it's' for column | Incorrect integer value
            numeric field overflow | numeric field overflow
            „x“ liegt außerhalb des gültigen Bereichs | liegt außerhalb des gültigen Bereichs
        """)
    void patternsWords_areKept(String message, String kept) {
        assertThat(Redaction.withoutValues(message)).contains(kept);
    }

    @Test
    void nothing_isKept_whenAllMayBeAValue() {
        assertThat(Redaction.withoutValues("'x' y")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Unable to parse URL jdbc:x://h/d?user=u&password=p", "bad PASSWORD=p"})
    void messageWithAPassword_isNotRepeated(String message) {
        assertThat(Redaction.withoutPassword(message)).isEmpty();
    }
}
