package dev.cinnabar.migrate.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.graph.RevisionNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScriptTest {
    private static final String HEAD = "-- revision: a1\n-- message: first\n";

    private static void assertRefused(String text, String... parts) {
        assertThatThrownBy(() -> SqlScript.of("a.sql", text))
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.UNUSABLE_SCRIPT))
                .hasMessageStartingWith("a.sql")
                .hasMessageContainingAll(parts);
    }

    @Test
    void head_saysThePlaceAmongTheOthers() {
        Script script = SqlScript.of("migrations/a.sql", """
            -- Copyright: nobody. See https://example.org
            -- revision: a1b2c3d4e5f6
            --down:x1,  y2
            -- message: create users: and posts
            --   labels: shop web
            -- depends on: z3
            -- outside transaction: true

            -- upgrade
            """);

        assertThat(script.node())
                .isEqualTo(
                        new RevisionNode("a1b2c3d4e5f6", List.of("x1", "y2"), List.of("z3"), List.of("shop", "web")));
        assertThat(script.message()).isEqualTo("create users: and posts");
        assertThat(script.outsideTransaction()).isTrue();
        assertThat(script.origin()).isEqualTo("migrations/a.sql");
    }

    @Test
    void head_maySayLittle_afterAByteOrderMark_andWithAnyLineEnds() {
        String text = "\uFEFF-- revision: a1\r\n-- message: first\r\n-- down:\r\n\r\n-- upgrade\r\n-- downgrade\r\n";

        Script script = SqlScript.of("a.sql", text);

        assertThat(script.node()).isEqualTo(new RevisionNode("a1", List.of(), List.of(), List.of()));
        assertThat(script.outsideTransaction()).isFalse();
        assertThat(script.checksum()).isEqualTo(Checksum.of(text)).hasSize(64);
    }

    @Test
    void mistakesInTheHead_areNamed_withFileAndLine() {
        assertRefused("", "does not say its revision");
        assertRefused("-- message: x\n-- upgrade\n", "does not say its revision", "`-- revision: …`");
        assertRefused("-- revision: a\n-- message:\n-- upgrade\n", "does not say its message");
        assertRefused(HEAD + "-- lables: x\n-- upgrade\n", "line 3", "`lables:`", "depends on");
        assertRefused(HEAD + "-- down: x\n-- down: y\n-- upgrade\n", "line 4", "`down:` is said twice");
        assertRefused(HEAD + "CREATE TABLE x (a);\n-- upgrade\n", "line 3", "before the first section");
        assertRefused(HEAD + "-- outside transaction: yes\n-- upgrade\n", "line 3", "neither true nor false");
    }

    @ParameterizedTest
    @Tag("MIG-08")
    @ValueSource(strings = {"A1", "../a", "a-b", "head", "a.sql"})
    void names_areRefused_withFileAndLine_whenTheyCannotBe(String name) {
        assertRefused("-- message: x\n-- revision: " + name + "\n-- upgrade\n", "line 2", "`" + name + "`");
        assertRefused(HEAD + "-- down: b, " + name + "\n-- upgrade\n", "line 3", "`" + name + "`");
        assertRefused(HEAD + "-- depends on: " + name + "\n-- upgrade\n", "line 3", "`" + name + "`");
        assertRefused(HEAD + "-- labels: " + name + "\n-- upgrade\n", "line 3", "`" + name + "`");
    }

    @Test
    void sections_areRefused_whenOneIsMissing_orTwoAreForOneDialect() {
        assertRefused(HEAD, "has no way there");
        assertRefused(HEAD + "-- downgrade\n", "has no way there");
        assertRefused(HEAD + "-- upgrade\nA;\n-- upgrade\n", "line 5", "`-- upgrade` is said twice", "in line 3");
        assertRefused(
                HEAD + "-- upgrade\n-- downgrade for sqlite, mysql\n-- downgrade for postgresql, mysql\n",
                "line 5",
                "`-- downgrade for mysql, postgresql`",
                "in line 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- downgarde",
                "-- Downgrade",
                "--DOWNGRADE:",
                "-- down",
                "-- undo",
                "-- Rollback.",
                "-- down grade",
                "-- downgrade for PostgreSQL",
                "-- downgrade for all others",
                "-- upgrade for"
            })
    void section_isRefused_whenItIsMisspelt_andWouldBeTakenWithTheOneBefore(String line) {
        assertRefused(HEAD + "-- upgrade\nCREATE TABLE x (a);\n  " + line + "\nDROP TABLE x;\n", "line 5", line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- upgrade the users", "-- updates", "-- up to here", "-- downloads", "--", "-- a: b"})
    void remark_isNone(String line) {
        Script script = SqlScript.of("a.sql", HEAD + "-- upgrade\n" + line + "\n");

        assertThat(script.id()).isEqualTo("a1");
    }
}
