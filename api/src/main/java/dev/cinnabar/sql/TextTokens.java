package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts SQL that a person wrote into text and {@code :names}, in one pass without backtracking. What stands in quotes, dollar quotes and
 * comments is text, and so is {@code ::}; a semicolon with more behind it is refused.
 */
final class TextTokens {
    /** A piece of text, or the name of a parameter. */
    record Piece(String text, boolean isParameter) {}

    private final String sql;
    private final List<Piece> pieces = new ArrayList<>();
    private int start;
    private int at;
    private boolean ended;

    private TextTokens(String sql) {
        this.sql = sql;
    }

    static List<Piece> pieces(String sql) {
        TextTokens tokens = new TextTokens(sql);
        while (tokens.at < sql.length()) {
            tokens.next();
        }
        tokens.flush();
        return List.copyOf(tokens.pieces);
    }

    private void next() {
        char c = sql.charAt(at);
        if (c == '\'' || c == '"' || c == '`') {
            statementGoesOn();
            quoted(c);
        } else if (looking("--") || looking("/*")) {
            comment();
        } else if (c == '$' && dollarQuote()) {
            return;
        } else if (c == ':') {
            statementGoesOn();
            colon();
        } else {
            plain(c);
        }
    }

    private void plain(char c) {
        if (c == ';') {
            ended = true;
        } else if (!Character.isWhitespace(c)) {
            statementGoesOn();
        }
        at++;
    }

    /** Something stands here: behind a semicolon it would be a second statement. */
    private void statementGoesOn() {
        if (ended) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    "The text holds more than one statement: something follows the semicolon at " + sql.indexOf(';', 0)
                            + ".",
                    "send one statement at a time");
        }
    }

    private boolean looking(String mark) {
        return sql.startsWith(mark, at);
    }

    /** To the closing mark; a doubled one stays inside. */
    private void quoted(char mark) {
        int end = sql.indexOf(mark, at + 1);
        if (end < 0) {
            throw unclosed(String.valueOf(mark));
        }
        at = end + 1;
    }

    private void comment() {
        boolean line = looking("--");
        int end = line ? sql.indexOf('\n', at) : sql.indexOf("*/", at + 2);
        if (end < 0 && !line) {
            throw unclosed("/*");
        }
        at = end < 0 ? sql.length() : end + (line ? 1 : 2);
    }

    /** {@code $tag$ … $tag$}; a dollar inside a word or before a digit is none. */
    private boolean dollarQuote() {
        boolean insideWord = at > 0 && Character.isJavaIdentifierPart(sql.charAt(at - 1));
        int tagEnd = at + 1;
        while (tagEnd < sql.length() && isName(sql.charAt(tagEnd), tagEnd == at + 1)) {
            tagEnd++;
        }
        if (insideWord || tagEnd >= sql.length() || sql.charAt(tagEnd) != '$') {
            return false;
        }
        String tag = sql.substring(at, tagEnd + 1);
        int end = sql.indexOf(tag, tagEnd + 1);
        if (end < 0) {
            throw unclosed(tag);
        }
        statementGoesOn();
        at = end + tag.length();
        return true;
    }

    private void colon() {
        if (looking("::") || looking(":=")) {
            at += 2;
            return;
        }
        int end = at + 1;
        while (end < sql.length() && isName(sql.charAt(end), end == at + 1)) {
            end++;
        }
        if (end == at + 1) {
            at++;
            return;
        }
        flush();
        pieces.add(new Piece(sql.substring(at + 1, end), true));
        at = end;
        start = end;
    }

    private static boolean isName(char c, boolean first) {
        return c == '_' || (first ? Character.isLetter(c) : Character.isLetterOrDigit(c));
    }

    private void flush() {
        if (at > start) {
            pieces.add(new Piece(sql.substring(start, at), false));
        }
        start = at;
    }

    private UsageException unclosed(String mark) {
        return new UsageException(
                ErrorCode.BAD_STATEMENT,
                "The text opens " + mark + " at position " + at + " and never closes it.",
                "close it; a quote inside a string is doubled");
    }
}
