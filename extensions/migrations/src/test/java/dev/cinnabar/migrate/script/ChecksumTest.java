package dev.cinnabar.migrate.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumTest {
    private static final String SOURCE = "-- revision: a\n\n  CREATE TABLE ä (b);\n";

    @Test
    void checksum_isTheSha256OfTheText() {
        assertThat(Checksum.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Checksum.of("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @ParameterizedTest
    @Tag("MIG-06")
    @ValueSource(
            strings = {
                "\uFEFF-- revision: a\n\n  CREATE TABLE ä (b);\n",
                "-- revision: a\r\n\r\n  CREATE TABLE ä (b);\r\n",
                "-- revision: a\r\r  CREATE TABLE ä (b);\r",
                "-- revision: a  \n\t\n  CREATE TABLE ä (b); \t\n",
                "-- revision: a\n\n  CREATE TABLE ä (b);",
                "-- revision: a\n\n  CREATE TABLE ä (b);\n\n \r\n\n"
            })
    void whatAnEditorChanges_doesNotCount(String text) {
        assertThat(Checksum.of(text)).isEqualTo(Checksum.of(SOURCE));
    }

    @ParameterizedTest
    @Tag("MIG-06")
    @ValueSource(
            strings = {
                "-- revision: a\n\n  CREATE TABLE a (b);\n",
                "-- revision: a\n  CREATE TABLE ä (b);\n",
                "-- revision: a\n\n CREATE TABLE ä (b);\n",
                "\n-- revision: a\n\n  CREATE TABLE ä (b);\n",
                "-- revision: a\n\n  CREATE TABLE ä  (b);\n",
                "-- revision: a\n\n  CREATE TABLE ä (b);\n-- "
            })
    void whatAPersonChanges_counts(String text) {
        assertThat(Checksum.of(text)).isNotEqualTo(Checksum.of(SOURCE));
    }
}
