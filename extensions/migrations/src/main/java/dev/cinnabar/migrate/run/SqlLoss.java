package dev.cinnabar.migrate.run;

import dev.cinnabar.dialect.Lexis;
import dev.cinnabar.dialect.SqlTokens;
import java.util.Optional;
import java.util.Set;

/**
 * What a statement that a person wrote loses, told by its words: the first of it, and in ALTER TABLE those behind DROP. What stands in
 * quotes and comments does not count. Stateless.
 */
final class SqlLoss {
    /** What goes without a row or a value, behind DROP in ALTER TABLE; what else goes is a column or a partition. */
    private static final Set<String> HARMLESS = Set.of(
            "CONSTRAINT", "INDEX", "KEY", "PRIMARY", "FOREIGN", "CHECK", "DEFAULT", "NOT", "IDENTITY", "EXPRESSION");

    private SqlLoss() {}

    static Optional<String> of(String sql, Lexis lexis) {
        SqlTokens tokens = SqlTokens.of(sql, lexis);
        if (tokens.size() == 0) {
            return Optional.empty();
        }
        return switch (tokens.get(0).upper()) {
            case "DROP" -> dropped(tokens);
            case "TRUNCATE" -> Optional.of("it runs TRUNCATE");
            case "DELETE" -> says(tokens, "WHERE") ? Optional.empty() : Optional.of("it runs DELETE without WHERE");
            case "ALTER" -> tokens.startsWith(1, "TABLE") ? altered(tokens) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean says(SqlTokens tokens, String word) {
        return tokens.tokens().stream().anyMatch(token -> token.isWord(word));
    }

    private static Optional<String> dropped(SqlTokens tokens) {
        for (String what : Set.of("TABLE", "SCHEMA", "DATABASE")) {
            if (tokens.startsWith(1, what)) {
                return Optional.of("it runs DROP " + what);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> altered(SqlTokens tokens) {
        for (int i = 2; i + 1 < tokens.size(); i++) {
            boolean drops = tokens.get(i).isWord("DROP") && tokens.get(i + 1).isName();
            if (drops && !HARMLESS.contains(tokens.get(i + 1).upper())) {
                return Optional.of(
                        "it runs ALTER TABLE … DROP " + tokens.get(i + 1).text());
            }
        }
        return Optional.empty();
    }
}
