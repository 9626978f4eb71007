package dev.cinnabar.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.dialect.Lexis.Rule;
import dev.cinnabar.error.UsageException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is sent of a text; which tokens a server sees in it, WrittenSqlTest of it-tests asks the servers. */
class WrittenSqlTest {
    private static String sent(String sql, Lexis lexis) {
        return WrittenSql.of(sql, lexis).parts().stream()
                .map(part -> part.isParameter() ? "?" : part.text())
                .collect(Collectors.joining());
    }

    @Test
    void semicolonsAtTheEnd_areNotSent() {
        assertThat(sent("SELECT 1; ; -- done", Lexis.STANDARD).strip()).isEqualTo("SELECT 1");
        assertThatThrownBy(() -> sent("SELECT 1; ; SELECT 2", Lexis.STANDARD))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("more than one statement");
    }

    @Test
    void returnInALineComment_isABlank_whereItEndsNoLine() {
        assertThat(sent("SELECT 1 -- a\r?\n, 2 /* b\r */", Lexis.STANDARD)).isEqualTo("SELECT 1 -- a ?\n, 2 /* b\r */");
        assertThat(sent("SELECT 1 -- a\r, 2", Lexis.with(Rule.RETURN_ENDS_LINE)))
                .isEqualTo("SELECT 1 -- a\r, 2");
    }

    @Test
    void parameter_staysApartFromTheWordBeforeIt_whereADriverNumbersParameters() {
        Lexis numbered = Lexis.with(Rule.NUMBERED_PARAMETERS, Rule.DOLLAR_TEXTS);

        assertThat(sent("SELECT 1 AS n:a", numbered)).isEqualTo("SELECT 1 AS n ?");
        assertThat(sent("SELECT $:a, x$:b", numbered)).isEqualTo("SELECT $ ?, x$ ?");
        assertThat(sent("SELECT (:a)", numbered)).isEqualTo("SELECT (?)");
        assertThat(sent("SELECT --:a", Lexis.with(Rule.DASHES_NEED_BLANK))).isEqualTo("SELECT --?");
    }

    @Test
    void dollarSignBehindWhatIsNoLetterInJava_isRefused_whereItMayBeginAText() {
        Lexis dollars = Lexis.with(Rule.DOLLAR_TEXTS);

        assertThatThrownBy(() -> sent("SELECT 1 a\uD83D\uDE00$$", dollars))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("The word at position 9", "otherwise than the server", "hint: ");
        assertThat(sent("SELECT 1 \u00e4$$", dollars)).isEqualTo("SELECT 1 \u00e4$$");
        assertThat(sent("SELECT 1 a\uD83D\uDE00$$", Lexis.STANDARD)).isEqualTo("SELECT 1 a\uD83D\uDE00$$");
    }

    @Test
    void backslashBehindADoubledQuote_isRefusedInATextWithEscapes() {
        Lexis escapes = Lexis.with(Rule.ESCAPE_TEXTS);

        assertThatThrownBy(() -> sent("SELECT E'''a\\'b'", escapes))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("at position 7", "otherwise than the server", "hint: ");
        assertThat(sent("SELECT E'\\'a\\\\''b', 'a''\\'", escapes)).isEqualTo("SELECT E'\\'a\\\\''b', 'a''\\'");
    }

    @Test
    void backslashThatEscapesNothing_isRefusedBesideASemicolon_whereTheDriverReadsIt() {
        Lexis driver = Lexis.with(Rule.DRIVER_ESCAPES, Rule.BACKTICK_NAMES);

        assertThatThrownBy(() -> sent("SELECT :a AS `b\\`, ';'", driver))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("at position 13", "otherwise than the server", "hint: ");
        assertThat(sent("SELECT :a AS `b\\`", driver)).isEqualTo("SELECT ? AS `b\\`");
        assertThat(sent("SELECT '\\;'", driver.and(Rule.BACKSLASH_ESCAPES))).isEqualTo("SELECT '\\;'");
    }
}
