package dev.cinnabar.migrate.run;

import dev.cinnabar.dialect.Lexis;
import dev.cinnabar.dialect.SqlDivision;
import dev.cinnabar.error.SafeText;

/** A script of SQL while it is written: statements with semicolons behind them, and comments. For one thread. */
final class ScriptText {
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
            text.append(one).append(";\n");
        }
    }

    String text() {
        return text.toString();
    }
}
