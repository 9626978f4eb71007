package dev.cinnabar.ext.junit;

import dev.cinnabar.error.SafeText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement that a test has sent. Its values are not kept. Immutable.
 *
 * @param sql as the database was sent it
 * @param origin the line of the program that sent it, and the line of the test behind that
 */
public record SentStatement(Kind kind, String sql, String origin) {
    private static final int LONGEST = 400;

    /** What a statement does. */
    public enum Kind {
        SELECT,
        INSERT,
        UPDATE,
        DELETE,
        /** Anything else, such as what changes the schema. */
        OTHER;

        private static final Pattern FIRST_WORD = Pattern.compile("[\\s(]*(\\w+)");
        /** What stands in quotes or parentheses says nothing of the statement around. */
        private static final Pattern TOKEN =
                Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|[()]|\\w+");

        static Kind of(String sql) {
            Matcher first = FIRST_WORD.matcher(sql);
            if (!first.lookingAt()) {
                return OTHER;
            }
            Kind kind = named(first.group(1));
            return kind == OTHER && first.group(1).equalsIgnoreCase("WITH") ? behindCtes(sql) : kind;
        }

        private static Kind named(String word) {
            return switch (word.toUpperCase(Locale.ROOT)) {
                case "SELECT", "VALUES" -> SELECT;
                case "INSERT" -> INSERT;
                case "UPDATE" -> UPDATE;
                case "DELETE" -> DELETE;
                default -> OTHER;
            };
        }

        private static Kind behindCtes(String sql) {
            int depth = 0;
            Matcher tokens = TOKEN.matcher(sql);
            while (tokens.find()) {
                String token = tokens.group();
                depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
                if (depth == 0 && named(token) != OTHER) {
                    return named(token);
                }
            }
            return OTHER;
        }
    }

    /** The statement on one line, and where it came from. */
    @Override
    public String toString() {
        return line(sql) + "\n      " + origin;
    }

    static String line(String sql) {
        String line = SafeText.escape(sql.strip().replaceAll("\\s+", " "));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** A list for a person: statements that came several times from one place stand there once, with their number. */
    static String list(List<SentStatement> statements) {
        Map<SentStatement, Integer> counts = new LinkedHashMap<>();
        statements.forEach(statement -> counts.merge(statement, 1, Integer::sum));
        StringBuilder list = new StringBuilder();
        counts.forEach((statement, count) ->
                list.append("\n  ").append(count).append(" x ").append(statement));
        return list.toString();
    }
}
