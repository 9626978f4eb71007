package dev.cinnabar.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class SqlTokensTest {
    private static final Lexis ALL = Lexis.with(Lexis.Rule.BACKTICK_NAMES, Lexis.Rule.BRACKET_NAMES);

    @Test
    void tokens_knowNamesTextsAndRemarks() {
        SqlTokens tokens = SqlTokens.of("a /* ( */ \"b\"\"c\" 'it''s' [d e] `f` -- (\n (1)", ALL);

        assertThat(tokens.tokens())
                .extracting(token -> token.kind() + " " + token.text())
                .containsExactly(
                        "WORD a", "NAME b\"c", "TEXT it's", "NAME d e", "NAME f", "MARK (", "NUMBER 1", "MARK )");
    }

    @Test
    void parentheses_areTakenAway_onlyAroundTheWhole() {
        assertThat(SqlTokens.withoutParentheses("(a > ')')", ALL)).isEqualTo("a > ')'");
        assertThat(SqlTokens.withoutParentheses("(a) or (b)", ALL)).isEqualTo("(a) or (b)");
        assertThat(SqlTokens.withoutParentheses("((a))", ALL)).isEqualTo("(a)");
    }

    @Test
    void brokenTexts_areReadToTheirEnd() {
        for (String piece : new String[] {"(", ")", "'", "\"", "[", "/*", "-", "a ", "((a),", "''"}) {
            String text = piece.repeat(1_001);

            assertThatCode(() -> SqlTokens.withoutParentheses(text, ALL)).doesNotThrowAnyException();
            assertThat(SqlTokens.of(text, ALL).sql()).isEqualTo(text);
        }
    }
}
