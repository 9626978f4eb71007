package dev.cinnabar.dialect;

import dev.cinnabar.dialect.Lexis.Rule;

/**
 * Goes through SQL token by token, by the rules of one database. It takes any text, in one pass and without backtracking. For one thread.
 */
final class SqlScan {
    /** What stands at a place. */
    enum Piece {
        BLANK,
        COMMENT,
        TEXT,
        NAME,
        WORD,
        NUMBER,
        MARK
    }

    private final String sql;
    private final Lexis lexis;
    private Piece piece = Piece.BLANK;
    private int start;
    private int end;
    private boolean closed = true;
    private boolean continued;

    SqlScan(String sql, Lexis lexis) {
        this.sql = sql;
        this.lexis = lexis;
    }

    /** Goes on to the next token; false if there is none. */
    boolean next() {
        start = end;
        closed = true;
        continued = false;
        if (start >= sql.length()) {
            return false;
        }
        scan(sql.charAt(start));
        return true;
    }

    Piece piece() {
        return piece;
    }

    /** Where the token begins. */
    int start() {
        return start;
    }

    /** Where the next one begins. */
    int end() {
        return end;
    }

    /** Whether a text, name or comment has its end. */
    boolean isClosed() {
        return closed;
    }

    /** Whether a text goes on in the next line. */
    boolean isContinued() {
        return continued;
    }

    /** Lets the token end elsewhere. */
    void endAt(int position) {
        end = position;
    }

    String token() {
        return sql.substring(start, end);
    }

    private void scan(char c) {
        if (isBlank(c)) {
            found(Piece.BLANK, start + 1);
        } else if (isLineComment(c)) {
            lineComment();
        } else if (c == '/' && charAt(start + 1) == '*') {
            comment();
        } else if (isWordPart(c)) {
            word(c);
        } else {
            quotedOrMark(c);
        }
    }

    private void quotedOrMark(char c) {
        boolean backslash = lexis.has(Rule.BACKSLASH_ESCAPES);
        switch (c) {
            case '\'' -> quoted(Piece.TEXT, start, c, backslash);
            case '"' -> {
                boolean text = lexis.has(Rule.DOUBLE_QUOTED_TEXTS);
                quoted(text ? Piece.TEXT : Piece.NAME, start, c, text && backslash);
            }
            case '`' -> quotedIf(lexis.has(Rule.BACKTICK_NAMES), c, '`');
            case '[' -> quotedIf(lexis.has(Rule.BRACKET_NAMES), c, ']');
            case '$' -> dollar();
            default -> found(Piece.MARK, start + 1);
        }
    }

    private void found(Piece what, int where) {
        piece = what;
        end = where;
    }

    private char charAt(int index) {
        return index < sql.length() ? sql.charAt(index) : '\0';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** Whatever is not ASCII is a letter to all databases. */
    private static boolean isWordPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c >= 0x80;
    }

    // comments

    private boolean isLineComment(char c) {
        if (c == '#') {
            return lexis.has(Rule.HASH_COMMENTS);
        }
        return c == '-'
                && charAt(start + 1) == '-'
                && (!lexis.has(Rule.DASHES_NEED_BLANK) || isBlankOrControl(charAt(start + 2)));
    }

    private static boolean isBlankOrControl(char c) {
        return c <= ' ' || c == 0x7f;
    }

    private void lineComment() {
        found(Piece.COMMENT, lineEnd(start));
    }

    private int lineEnd(int from) {
        boolean returns = lexis.has(Rule.RETURN_ENDS_LINE);
        int at = from;
        while (at < sql.length() && sql.charAt(at) != '\n' && !(returns && sql.charAt(at) == '\r')) {
            at++;
        }
        return Math.min(at + 1, sql.length());
    }

    private void comment() {
        boolean nests = lexis.has(Rule.NESTED_COMMENTS);
        int depth = 1;
        int at = start + 2;
        while (at < sql.length() && depth > 0) {
            boolean closes = sql.charAt(at) == '*' && charAt(at + 1) == '/';
            boolean opens = nests && sql.charAt(at) == '/' && charAt(at + 1) == '*';
            depth += opens ? 1 : closes ? -1 : 0;
            at += opens || closes ? 2 : 1;
        }
        closed = depth == 0;
        found(Piece.COMMENT, at);
    }

    // words and numbers

    private void word(char first) {
        boolean number = first >= '0' && first <= '9';
        int at = start + 1;
        while (at < sql.length() && (isWordPart(sql.charAt(at)) || sql.charAt(at) == '$' && !number)) {
            at++;
        }
        boolean escapes =
                at == start + 1 && (first == 'e' || first == 'E') && charAt(at) == '\'' && lexis.has(Rule.ESCAPE_TEXTS);
        if (escapes) {
            escapeText(at);
        } else {
            found(number ? Piece.NUMBER : Piece.WORD, at);
        }
    }

    // quotes

    private void quotedIf(boolean quotes, char open, char close) {
        if (!quotes) {
            found(Piece.MARK, start + 1);
        } else if (open == close) {
            quoted(Piece.NAME, start, close, false);
        } else {
            int at = sql.indexOf(close, start);
            closed = at >= 0;
            found(Piece.NAME, closed ? at + 1 : sql.length());
        }
    }

    /** To the closing mark; a doubled one stays inside, and so does one behind a backslash where that counts. */
    private void quoted(Piece what, int from, char mark, boolean backslash) {
        int at = from + 1;
        closed = false;
        while (at < sql.length() && !closed) {
            char c = sql.charAt(at);
            if (backslash && c == '\\' || c == mark && charAt(at + 1) == mark) {
                at += 2;
            } else {
                closed = c == mark;
                at++;
            }
        }
        found(what, Math.min(at, sql.length()));
    }

    /** A text behind E; it goes on in quotes on the next line, and its backslashes still count there (PostgreSQL 4.1.2.2). */
    private void escapeText(int quote) {
        quoted(Piece.TEXT, quote, '\'', true);
        int more = continuation(end);
        while (closed && more >= end) {
            continued = true;
            quoted(Piece.TEXT, more, '\'', true);
            more = continuation(end);
        }
    }

    /** Where the text goes on: a quote behind blanks and comments of which one ends a line; else a place before. */
    private int continuation(int from) {
        int at = from;
        boolean line = false;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '-' && charAt(at + 1) == '-') {
                at = lineEnd(at);
                char last = sql.charAt(at - 1);
                line |= last == '\n' || last == '\r';
            } else if (isBlank(c)) {
                line |= c == '\n' || c == '\r';
                at++;
            } else {
                return c == '\'' && line ? at : -1;
            }
        }
        return -1;
    }

    private void dollar() {
        int tagEnd = start + 1;
        while (isWordPart(charAt(tagEnd)) && !(tagEnd == start + 1 && isDigit(charAt(tagEnd)))) {
            tagEnd++;
        }
        if (!lexis.has(Rule.DOLLAR_TEXTS) || charAt(tagEnd) != '$') {
            found(Piece.MARK, start + 1);
            return;
        }
        String tag = sql.substring(start, tagEnd + 1);
        int at = sql.indexOf(tag, tagEnd + 1);
        closed = at >= 0;
        found(Piece.TEXT, closed ? at + tag.length() : sql.length());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
