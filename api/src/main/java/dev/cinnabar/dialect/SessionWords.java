package dev.cinnabar.dialect;

import java.util.Locale;
import java.util.Set;

/** Tells from its words whether a statement may outlive its transaction in the session. */
final class SessionWords {
    /** The first words of statements that leave nothing behind in the session. */
    private static final Set<String> HARMLESS = Set.of(
            "SELECT",
            "INSERT",
            "UPDATE",
            "DELETE",
            "MERGE",
            "WITH",
            "VALUES",
            "EXPLAIN",
            "CREATE",
            "DROP",
            "ALTER",
            "TRUNCATE",
            "COMMENT",
            "GRANT",
            "REVOKE",
            "ANALYZE",
            "ANALYSE",
            "VACUUM",
            "REINDEX",
            "SHOW",
            "REPLACE",
            "CALL",
            "TABLE");

    private SessionWords() {}

    static boolean changeSession(String sql) {
        String text = sql.stripLeading().toUpperCase(Locale.ROOT);
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return !HARMLESS.contains(text.substring(0, end))
                || text.contains("TEMP")
                || text.contains("ADVISORY")
                || text.contains("LOCK(")
                || text.contains("SET_CONFIG")
                || text.contains("@");
    }
}
