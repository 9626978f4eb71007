package dev.cinnabar.migrate.run;

import dev.cinnabar.dialect.Lexis;
import dev.cinnabar.dialect.SqlDivision;
import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.error.SafeText;
import java.util.List;

/** A script of SQL while it is written: statements with semicolons behind them, and comments. For one thread. */
final class ScriptText {
    private static final List<String> DELIMITERS = List.of("//", "$$", "|~|");

    private final StringBuilder text = new StringBuilder();
    private final Lexis lexis;

    ScriptText(Lexis lexis) {
        this.lexis = lexis;
    }

    /** One line, whatever the text holds. */
    void comment(String words) {
        text.append("-- ").append(SafeText.escape(words)).append('\n');
    }

    void blankLine() {
        text.append('\n');
    }

    /** A statement, without the comments around it: one at its end would swallow the semicolon. */
    void statement(String sql) {
        for (String one : SqlDivision.statements(sql, lexis)) {
            if (lexis.has(Lexis.Rule.CLIENT_DELIMITERS) && isDivided(one)) {
                together(one);
            } else {
                text.append(one).append(";\n");
            }
        }
    }

    /** A client would end the statement at the first semicolon of a body. */
    private boolean isDivided(String sql) {
        return SqlTokens.of(sql, lexis).tokens().stream().anyMatch(token -> token.isMark(';'));
    }

    private void together(String sql) {
        String delimiter = DELIMITERS.stream()
                .filter(one -> !sql.contains(one))
                .findFirst()
                .orElseGet(() -> unused(sql));
        text.append("DELIMITER ").append(delimiter).append('\n');
        text.append(sql).append('\n').append(delimiter).append('\n');
        text.append("DELIMITER ;\n");
    }

    private static String unused(String sql) {
        String delimiter = "//";
        while (sql.contains(delimiter)) {
            delimiter += "/";
        }
        return delimiter;
    }

    String text() {
        return text.toString();
    }
}
