package dev.cinnabar.dialect.mysql;

import dev.cinnabar.dialect.Lexis;
import dev.cinnabar.dialect.SqlTokens;
import java.util.Locale;
import java.util.Set;

/** The statements that commit what is open before they run (MySQL 8.0 reference manual, 13.3.3). Stateless. */
final class ImplicitCommit {
    private static final Set<String> WORDS = Set.of(
            "ALTER",
            "ANALYZE",
            "CACHE",
            "CHECK",
            "CREATE",
            "DROP",
            "GRANT",
            "INSTALL",
            "OPTIMIZE",
            "RENAME",
            "REPAIR",
            "REVOKE",
            "TRUNCATE",
            "UNINSTALL");

    private ImplicitCommit() {}

    static boolean isDoneBy(String sql, Lexis lexis) {
        String text = sql.stripLeading();
        boolean plain = !text.isEmpty() && Character.isLetter(text.charAt(0));
        return (!plain || WORDS.contains(firstWord(text))) && isDoneBy(SqlTokens.of(text, lexis));
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end).toUpperCase(Locale.ROOT);
    }

    /** Tables of one session come and go within a transaction. */
    private static boolean isDoneBy(SqlTokens tokens) {
        return tokens.size() > 0
                && WORDS.contains(tokens.get(0).upper())
                && !tokens.startsWith(0, "CREATE", "TEMPORARY")
                && !tokens.startsWith(0, "DROP", "TEMPORARY");
    }
}
