package dev.cinnabar.ext.junit;

import dev.cinnabar.dialect.Lexis;
import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.dialect.SqlTokens.Token;
import java.util.Locale;
import java.util.Set;

/**
 * SQL that would end the transaction around a test behind everybody's back, wherever it stands among comments and other statements;
 * savepoints of one's own are let through. What it does not know is found when the test is over. Stateless.
 */
final class EndingSql {
    private static final Set<String> ENDS = Set.of("COMMIT", "BEGIN", "END", "ABORT", "FLUSH");
    /** Words of SET that may stand before {@code autocommit}. */
    private static final int BEFORE_VARIABLE = 4;

    private EndingSql() {}

    static boolean isIn(String sql, Lexis lexis) {
        SqlTokens tokens = SqlTokens.of(sql, lexis);
        boolean begins = true;
        for (int i = 0; i < tokens.size(); i++) {
            if (begins && tokens.get(i).isWord("CREATE")) {
                return false; // what stands within a trigger or a function is run by nobody yet
            }
            if (begins && ends(tokens, i)) {
                return true;
            }
            begins = tokens.get(i).isMark(';');
        }
        return false;
    }

    private static boolean ends(SqlTokens tokens, int at) {
        Token first = tokens.get(at);
        return first.kind() == SqlTokens.Kind.WORD
                && switch (first.upper()) {
                    case "ROLLBACK" -> !goesBackToASavepoint(tokens, at + 1);
                    case "START", "PREPARE" -> tokens.startsWith(at + 1, "TRANSACTION");
                    case "LOCK", "UNLOCK" -> tokens.startsWith(at + 1, "TABLES");
                    case "SET" -> setsAutocommit(tokens, at + 1);
                    default -> ENDS.contains(first.upper());
                };
    }

    private static boolean goesBackToASavepoint(SqlTokens tokens, int at) {
        boolean word = tokens.startsWith(at, "WORK") || tokens.startsWith(at, "TRANSACTION");
        return tokens.startsWith(word ? at + 1 : at, "TO");
    }

    /** To turn it on commits (MySQL). */
    private static boolean setsAutocommit(SqlTokens tokens, int from) {
        return tokens.tokens().stream()
                .skip(from)
                .limit(BEFORE_VARIABLE)
                .anyMatch(token -> token.text().toLowerCase(Locale.ROOT).endsWith("autocommit"));
    }
}
