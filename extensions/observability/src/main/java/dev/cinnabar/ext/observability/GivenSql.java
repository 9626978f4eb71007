package dev.cinnabar.ext.observability;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.dialect.SqlTokens.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** SQL that was given as text: what may be said of it, divided by the rules of its database. Stateless. */
final class GivenSql {
    private static final String UNKNOWN = "SQL";
    private static final Map<String, Kind> ROWS = Map.of(
            "SELECT", Kind.SELECT,
            "VALUES", Kind.SELECT,
            "TABLE", Kind.SELECT,
            "INSERT", Kind.INSERT,
            "REPLACE", Kind.INSERT,
            "UPDATE", Kind.UPDATE,
            "DELETE", Kind.DELETE,
            "MERGE", Kind.OTHER);
    private static final Set<String> CHANGES = Set.of("CREATE", "ALTER", "DROP", "TRUNCATE", "COMMENT", "RENAME");
    private static final Set<String> THINGS = Set.of(
            "TABLE", "INDEX", "VIEW", "SEQUENCE", "SCHEMA", "DATABASE", "TYPE", "TRIGGER", "FUNCTION", "EXTENSION");
    private static final Set<String> COMMANDS = Set.of(
            "CALL",
            "DO",
            "EXPLAIN",
            "ANALYZE",
            "VACUUM",
            "PRAGMA",
            "SET",
            "RESET",
            "SHOW",
            "LOCK",
            "UNLOCK",
            "GRANT",
            "REVOKE",
            "COPY",
            "LOAD",
            "REFRESH",
            "REINDEX",
            "NOTIFY",
            "LISTEN",
            "ATTACH",
            "DETACH",
            "OPTIMIZE",
            "FLUSH");

    private GivenSql() {}

    static Described describe(String sql, Dialect dialect) {
        SqlTokens tokens = SqlTokens.of(sql, dialect.lexis());
        String operation = operation(tokens);
        Kind kind = CHANGES.contains(operation) ? Kind.DDL : ROWS.getOrDefault(operation, Kind.OTHER);
        String summary = kind == Kind.DDL ? change(operation, tokens) : operation;
        return new Described(kind, operation, false, List.of(), summary, masked(tokens, dialect));
    }

    /** Its first word, if that is known: a word that is not may be anything. */
    private static String operation(SqlTokens tokens) {
        int first = 0;
        while (first < tokens.size() && tokens.get(first).isMark('(')) {
            first++;
        }
        if (first == tokens.size()) {
            return UNKNOWN;
        }
        String word = tokens.get(first).upper();
        if (word.equals("WITH")) {
            return behindWith(tokens);
        }
        return ROWS.containsKey(word) || CHANGES.contains(word) || COMMANDS.contains(word) ? word : UNKNOWN;
    }

    /** The first operation outside of the parentheses of WITH. */
    private static String behindWith(SqlTokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isMark('(')) {
                i = tokens.closing(i);
            } else if (tokens.get(i).kind() == SqlTokens.Kind.WORD
                    && ROWS.containsKey(tokens.get(i).upper())) {
                return tokens.get(i).upper();
            }
        }
        return UNKNOWN;
    }

    private static String change(String operation, SqlTokens tokens) {
        return tokens.tokens().stream()
                .skip(1)
                .limit(4)
                .map(Token::upper)
                .filter(THINGS::contains)
                .findFirst()
                .map(thing -> operation + " " + thing)
                .orElse(operation);
    }

    /** SQL without comments, with {@code ?} for each literal. */
    static String masked(String sql, Dialect dialect) {
        return masked(SqlTokens.of(sql, dialect.lexis()), dialect);
    }

    private static String masked(SqlTokens tokens, Dialect dialect) {
        StringBuilder out = new StringBuilder();
        int end = -1;
        for (Token token : tokens.tokens()) {
            if (end >= 0 && token.start() > end) {
                out.append(' ');
            }
            out.append(
                    isLiteral(token, tokens.sql(), dialect) ? "?" : tokens.sql().substring(token.start(), token.end()));
            end = token.end();
        }
        return out.toString();
    }

    /** Where names are quoted otherwise, what stands in double quotes may be taken for a text. */
    private static boolean isLiteral(Token token, String sql, Dialect dialect) {
        return switch (token.kind()) {
            case TEXT, NUMBER -> true;
            case NAME ->
                sql.charAt(token.start()) == '"' && dialect.identifiers().quote() != '"';
            case WORD, MARK -> false;
        };
    }
}
