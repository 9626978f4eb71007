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

        boolean saysAs(Token other) {
            if (kind == Kind.WORD || other.kind == Kind.WORD) {
                return isName() && other.isName() && text.equalsIgnoreCase(other.text);
            }
            return kind == other.kind && text.equals(other.text);
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

    /** The tokens of SQL, by the rules of a database; what is not closed ends with the text. */
    public static SqlTokens of(String sql, Lexis lexis) {
        List<Token> tokens = new ArrayList<>();
        SqlScan scan = new SqlScan(sql, lexis);
        while (scan.next()) {
            switch (scan.piece()) {
                case BLANK, COMMENT -> {}
                case TEXT -> tokens.add(quoted(Kind.TEXT, sql, scan));
                case NAME -> tokens.add(quoted(Kind.NAME, sql, scan));
                case WORD -> tokens.add(plain(Kind.WORD, scan));
                case NUMBER -> tokens.add(plain(Kind.NUMBER, scan));
                case MARK -> tokens.add(plain(Kind.MARK, scan));
            }
        }
        return new SqlTokens(sql, tokens);
    }

    private static Token plain(Kind kind, SqlScan scan) {
        return new Token(kind, scan.token(), scan.start(), scan.end());
    }

    /** Without the quotes, and the doubled ones inside single. */
    private static Token quoted(Kind kind, String sql, SqlScan scan) {
        char mark = sql.charAt(scan.start());
        int last = scan.isClosed() ? scan.end() - 1 : scan.end();
        String inside = sql.substring(Math.min(scan.start() + 1, last), last);
        boolean doubles = mark != '[' && mark != '$';
        String text = doubles ? inside.replace(String.valueOf(mark) + mark, String.valueOf(mark)) : inside;
        return new Token(kind, text, scan.start(), scan.end());
    }

    public int size() {
        return tokens.size();
    }

    /** Whether both say the same: in other blanks and comments, in capital letters or small ones, with a name in quotes or without. */
    public boolean saysAs(SqlTokens other) {
        if (size() != other.size()) {
            return false;
        }
        for (int i = 0; i < size(); i++) {
            if (!get(i).saysAs(other.get(i))) {
                return false;
            }
        }
        return true;
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
    public static String withoutParentheses(String sql, Lexis lexis) {
        if (!opens(sql, lexis)) {
            return sql; // what may be very long is not cut up for that
        }
        SqlTokens tokens = of(sql, lexis);
        boolean wrapped = tokens.size() > 2 && tokens.get(0).isMark('(') && tokens.closing(0) == tokens.size() - 1;
        return wrapped ? tokens.between(1, tokens.size() - 1) : sql;
    }

    /** Whether it begins with a parenthesis. */
    private static boolean opens(String sql, Lexis lexis) {
        SqlScan scan = new SqlScan(sql, lexis);
        boolean said = false;
        while (!said && scan.next()) {
            said = scan.piece() != SqlScan.Piece.BLANK && scan.piece() != SqlScan.Piece.COMMENT;
        }
        return said && sql.charAt(scan.start()) == '(';
    }
}
