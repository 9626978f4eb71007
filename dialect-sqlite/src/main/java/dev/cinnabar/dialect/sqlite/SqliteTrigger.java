package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.SqlTokens;
import java.util.List;

/**
 * A trigger by the text that SQLite keeps of it (CREATE TRIGGER). Immutable.
 *
 * @param name the token of its name
 * @param event the token of what it waits for
 * @param on the token behind ON
 */
record SqliteTrigger(SqlTokens tokens, int name, int event, int on) {
    /** Reads a text that SQLite took. */
    static SqliteTrigger parse(String create) {
        SqlTokens tokens = SqlTokens.of(create, SqliteDialect.LEXIS);
        int name = after(tokens, "TRIGGER", 0);
        if (tokens.startsWith(name, "IF")) {
            name += 3;
        }
        if (tokens.get(name + 1).isMark('.')) {
            name += 2;
        }
        int event = name + 1;
        while (!isEvent(tokens.get(event))) {
            event++;
        }
        return new SqliteTrigger(tokens, name, event, after(tokens, "ON", event));
    }

    private static boolean isEvent(SqlTokens.Token token) {
        return token.isWord("INSERT") || token.isWord("UPDATE") || token.isWord("DELETE");
    }

    private static int after(SqlTokens tokens, String word, int from) {
        int at = from;
        while (!tokens.get(at).isWord(word)) {
            at++;
        }
        return at + 1;
    }

    /** The statement that makes it again, in a schema whose name is quoted already. */
    String create(String schema) {
        SqlTokens.Token own = tokens.get(name);
        return "CREATE TRIGGER " + schema + "." + tokens.sql().substring(own.start());
    }

    String title() {
        return tokens.get(name).text();
    }

    /** The table or view that it is on, as its text says it. */
    String table() {
        boolean qualified = tokens.get(on + 1).isMark('.');
        return tokens.between(on, qualified ? on + 3 : on + 1);
    }

    /** The name of the table, without its schema. */
    String tableName() {
        return tokens.get(tokens.get(on + 1).isMark('.') ? on + 2 : on).text();
    }

    /**
     * A statement that would set it off: it cannot be prepared where the trigger does not work.
     *
     * @param columns the columns of its table that can be set, quoted
     */
    String probe(List<String> columns) {
        return switch (tokens.get(event).upper()) {
            case "DELETE" -> "DELETE FROM " + table();
            case "INSERT" -> "INSERT INTO " + table() + " DEFAULT VALUES";
            default ->
                "UPDATE " + table() + " SET "
                        + String.join(
                                ", ",
                                columns.stream().map(one -> one + " = " + one).toList());
        };
    }
}
