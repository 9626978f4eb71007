package dev.cinnabar.dialect.mysql;

import dev.cinnabar.dialect.Lexis;
import dev.cinnabar.dialect.Lexis.Rule;
import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a session's sql_mode says (MySQL 8.0 reference manual, 5.1.11), as far as it changes how SQL is read. Immutable.
 *
 * @param ansiQuotes whether double quotes hold names
 * @param noBackslashEscapes whether a backslash is a character like any other
 */
record MysqlModes(boolean ansiQuotes, boolean noBackslashEscapes) {
    /** Those of a server as it comes. */
    static final MysqlModes PLAIN = new MysqlModes(false, false);

    private static final Lexis RULES = Lexis.with(
            Rule.HASH_COMMENTS,
            Rule.DASHES_NEED_BLANK,
            Rule.CODE_COMMENTS,
            Rule.BACKTICK_NAMES,
            Rule.BACKSLASH_ESCAPES,
            Rule.DRIVER_ESCAPES,
            Rule.CLIENT_DELIMITERS,
            Rule.DOUBLE_QUOTED_TEXTS);

    /** The manual's rules, 9.1 to 9.7. */
    Lexis lexis() {
        Lexis lexis = ansiQuotes ? RULES.without(Rule.DOUBLE_QUOTED_TEXTS) : RULES;
        return noBackslashEscapes ? lexis.without(Rule.BACKSLASH_ESCAPES) : lexis;
    }

    /** Asks a session, whose texts must travel whole. */
    static MysqlModes of(Connection connection) throws SQLException {
        return of(names(connection));
    }

    private static MysqlModes of(Set<String> names) {
        return new MysqlModes(names.contains("ANSI_QUOTES"), names.contains("NO_BACKSLASH_ESCAPES"));
    }

    private static Set<String> names(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT @@SESSION.sql_mode, @@SESSION.character_set_client, @@SESSION.character_set_connection")) {
            row.next();
            checkCharset(row.getString(2));
            checkCharset(row.getString(3));
            Set<String> names = new TreeSet<>(
                    Set.of(row.getString(1).toUpperCase(Locale.ROOT).split(",")));
            names.remove("");
            return names;
        }
    }

    private static void checkCharset(String charset) {
        if (!charset.equals("utf8mb4")) {
            throw new UsageException(
                    ErrorCode.UNSAFE_PROPERTY,
                    "The session's character set is " + charset + ", in which not every text arrives as it is",
                    "let it be utf8mb4: leave out what sets another, a property of the URL or the server's init_connect");
        }
    }

    /** Makes a new session ready: a zero in an AUTO_INCREMENT column is a zero, and the other modes stay as they are. */
    static void open(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "SET SESSION sql_mode = CONCAT_WS(',', NULLIF(@@SESSION.sql_mode, ''), 'NO_AUTO_VALUE_ON_ZERO')");
        }
    }

    /** Refuses a session whose modes read SQL otherwise. */
    void verify(Connection connection) throws SQLException {
        check(names(connection));
    }

    private void check(Set<String> names) {
        MysqlModes found = of(names);
        if (!found.equals(this)) {
            throw new UsageException(
                    ErrorCode.UNSAFE_PROPERTY,
                    "The sql_mode " + names + " reads quotes and backslashes otherwise than that of the engine's first"
                            + " connection",
                    "set it on the server, or on every connection from the first on:"
                            + " engine.events().on(Connect.class, connect -> connect.run(\"SET SESSION sql_mode = …\"))");
        }
    }

    /** Whether SQL that a person wrote changes the mode, or the character set to another one. */
    boolean areSetBy(String sql) {
        SqlTokens tokens = SqlTokens.of(sql, lexis());
        if (tokens.startsWith(0, "SET")) {
            return tokens.tokens().stream().anyMatch(token -> token.isName() && isMode(token.upper()))
                    || tokens.tokens().stream().anyMatch(token -> token.isName() && isCharset(token.upper()))
                            && tokens.tokens().stream()
                                    .noneMatch(token -> token.text().equalsIgnoreCase("utf8mb4"));
        }
        boolean reads = tokens.startsWith(0, "SELECT") || tokens.startsWith(0, "SHOW");
        if (reads && !sql.contains("/*!")) {
            return false;
        }
        String upper = sql.toUpperCase(Locale.ROOT); // texts that are statements, and comments that are code
        return upper.contains("SQL_MODE") || upper.contains("CHARACTER_SET_");
    }

    private static boolean isMode(String word) {
        return word.equals("SQL_MODE");
    }

    private static boolean isCharset(String word) {
        return word.equals("NAMES")
                || word.equals("CHARSET")
                || word.equals("CHARACTER")
                || word.equals("CHARACTER_SET_CLIENT")
                || word.equals("CHARACTER_SET_CONNECTION");
    }
}
