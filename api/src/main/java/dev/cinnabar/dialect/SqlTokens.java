package dev.cinnabar.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words, names, texts and marks of a piece of DDL, as a database gives it back. Comments and blanks are no tokens. It takes any
 * text, in one pass. Immutable.
 */
public record SqlTokens(String sql, List<Token> tokens) {
    public SqlTokens {
        tokens = List.copyOf(tokens);
    }

    /** One token and where it stands. */
    public record Token(Kind kind, String text, int start, int end) {
        /** Whether it is that word of the language, not a quoted name. */
        public boolean isWord(String word) {
            return kind == Kind.WORD && text.equalsIgnoreCase(word);
        }

        public boolean isMark(char mark) {
            return kind == Kind.MARK && text.charAt(0) == mark;
        }

        /** Whether it can be a name: a word or a quoted name. */
        public boolean isName() {
            return kind == Kind.WORD || kind == Kind.NAME;
        }

        /** For comparison with words of the language. */
        public String upper() {
            return text.toUpperCase(Locale.ROOT);
        }
    }

    /** What a token is; the text of a name or text is without its quotes. */
    public enum Kind {
        WORD,
        NAME,
        TEXT,
        NUMBER,
        MARK
    }

    public static SqlTokens of(String sql) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            int next = skipped(sql, at);
            if (next == at) {
                Token token = token(sql, at);
                tokens.add(token);
                next = token.end();
            }
            at = next;
        }
        return new SqlTokens(sql, tokens);
    }

    private static int skipped(String sql, int at) {
        if (Character.isWhitespace(sql.charAt(at))) {
            return at + 1;
        }
        if (sql.startsWith("--", at)) {
            return endOr(sql, sql.indexOf('\n', at), 1);
        }
        return sql.startsWith("/*", at) ? endOr(sql, sql.indexOf("*/", at + 2), 2) : at;
    }

    private static int endOr(String sql, int found, int length) {
        return found < 0 ? sql.length() : found + length;
    }

    private static Token token(String sql, int at) {
        char first = sql.charAt(at);
        return switch (first) {
            case '\'' -> quoted(sql, at, Kind.TEXT, '\'');
            case '"', '`' -> quoted(sql, at, Kind.NAME, first);
            case '[' -> bracketed(sql, at);
            default -> plain(sql, at);
        };
    }

    private static Token quoted(String sql, int at, Kind kind, char quote) {
        StringBuilder text = new StringBuilder();
        int i = at + 1;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            boolean doubled = c == quote && i + 1 < sql.length() && sql.charAt(i + 1) == quote;
            if (c == quote && !doubled) {
                return new Token(kind, text.toString(), at, i + 1);
            }
            text.append(c);
            i += doubled ? 2 : 1;
        }
        return new Token(kind, text.toString(), at, sql.length());
    }

    private static Token bracketed(String sql, int at) {
        int end = endOr(sql, sql.indexOf(']', at), 1);
        return new Token(Kind.NAME, sql.substring(at + 1, Math.max(at + 1, end - 1)), at, end);
    }

    private static Token plain(String sql, int at) {
        int end = at;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        if (end == at) {
            return new Token(Kind.MARK, sql.substring(at, at + 1), at, at + 1);
        }
        Kind kind = Character.isDigit(sql.charAt(at)) ? Kind.NUMBER : Kind.WORD;
        return new Token(kind, sql.substring(at, end), at, end);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || Character.isSurrogate(c);
    }

    public int size() {
        return tokens.size();
    }

    public Token get(int index) {
        return tokens.get(index);
    }

    /** Whether the tokens from there on begin with those words. */
    public boolean startsWith(int from, String... words) {
        if (from + words.length > size()) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!get(from + i).isWord(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** The index of the mark that closes the parenthesis at {@code open}; the number of tokens if none does. */
    public int closing(int open) {
        int depth = 0;
        for (int i = open; i < size(); i++) {
            if (get(i).isMark('(')) {
                depth++;
            } else if (get(i).isMark(')')) {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return size();
    }

    /** The source between two tokens, the second not included. */
    public String between(int from, int to) {
        return from >= to ? "" : sql.substring(get(from).start(), get(to - 1).end());
    }

    /** The parts of the tokens from {@code from} to {@code to} that commas outside of parentheses divide: pairs of from and to. */
    public List<int[]> parts(int from, int to) {
        List<int[]> parts = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            if (get(i).isMark('(')) {
                i = Math.min(closing(i), to);
            } else if (get(i).isMark(',')) {
                parts.add(new int[] {start, i});
                start = i + 1;
            }
        }
        if (start < to) {
            parts.add(new int[] {start, to});
        }
        return parts;
    }

    /** The SQL without one pair of parentheses around the whole of it. */
    public static String withoutParentheses(String sql) {
        SqlTokens tokens = of(sql);
        boolean wrapped = tokens.size() > 2 && tokens.get(0).isMark('(') && tokens.closing(0) == tokens.size() - 1;
        return wrapped ? tokens.between(1, tokens.size() - 1) : sql;
    }
}
