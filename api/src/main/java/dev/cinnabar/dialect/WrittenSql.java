package dev.cinnabar.dialect;

import dev.cinnabar.dialect.Lexis.Rule;
import dev.cinnabar.dialect.SqlScan.Piece;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.error.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One statement that a person wrote, as one database reads it: text and {@code :names} in turn. What stands in quotes and comments is
 * text, and so are {@code ::} and {@code :=}. Semicolons at the end are left out. Immutable.
 */
public record WrittenSql(List<Part> parts) {
    /**
     * A part of the statement.
     *
     * @param text as it is sent; the name of a parameter without its colon
     */
    public record Part(@TrustedSql String text, boolean isParameter) {}

    public WrittenSql {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a statement.
     *
     * @throws UsageException if a quote or a comment is not closed, a second statement follows, or a value stands where it has no name
     */
    public static WrittenSql of(@TrustedSql String sql, Lexis lexis) {
        return new WrittenSql(new Reader(sql, lexis).parts());
    }

    /** The names of its parameters in the order of the text, each once. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        parts.stream().filter(Part::isParameter).forEach(part -> names.add(part.text()));
        return names;
    }

    /** One pass over a statement. */
    private static final class Reader {
        private final String sql;
        private final Lexis lexis;
        private final SqlScan scan;
        private final Blocks blocks = new Blocks();
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int semicolon = -1;
        private int firstTrap = -1;
        private boolean hasSemicolonInside;

        Reader(String sql, Lexis lexis) {
            this.sql = sql;
            this.lexis = lexis;
            this.scan = new SqlScan(sql, lexis);
        }

        List<Part> parts() {
            if (sql.indexOf('\0') >= 0) {
                throw refused("The text holds the character NUL.", "take it out; some databases end the text there");
            }
            while (scan.next()) {
                read(scan.piece());
            }
            flush();
            checkTrap();
            return parts;
        }

        private void read(Piece piece) {
            checkClosed();
            switch (piece) {
                case BLANK -> copy();
                case COMMENT -> comment();
                case MARK -> mark(sql.charAt(scan.start()));
                case TEXT -> {
                    goesOn();
                    checkEscapeText(scan.token());
                    findTrap(piece);
                    copy();
                }
                case WORD -> {
                    goesOn();
                    checkWord(scan.token());
                    blocks.word(scan.token());
                    copy();
                }
                default -> {
                    goesOn();
                    findTrap(piece);
                    copy();
                }
            }
        }

        private void checkClosed() {
            if (!scan.isClosed()) {
                int start = scan.start();
                throw refused(
                        "The text opens " + sql.substring(start, Math.min(start + 2, scan.end())) + " at position "
                                + start + " and never closes it.",
                        "close it; a quote inside a string is doubled");
            }
            if (scan.isContinued()) {
                throw refused(
                        "The text with backslash escapes at position " + scan.start()
                                + " goes on in the next line, which drivers read otherwise than the server.",
                        "write it in one piece");
            }
        }

        /** A doubled quote ends such a text to the driver, and begins another in which a backslash escapes nothing. */
        private void checkEscapeText(String text) {
            if (!lexis.has(Rule.ESCAPE_TEXTS) || Character.toUpperCase(text.charAt(0)) != 'E') {
                return;
            }
            boolean doubled = false;
            for (int at = 2; at < text.length() - 1; at++) {
                boolean backslash = text.charAt(at) == '\\';
                if (backslash && doubled) {
                    throw refused(
                            "The text with backslash escapes at position " + scan.start()
                                    + " has a backslash behind a doubled quote; the driver reads that otherwise than the"
                                    + " server.",
                            "write the quote as \\' there, or give the text as a value, :name");
                }
                doubled |= text.charAt(at) == '\'';
                at += backslash ? 1 : 0;
            }
        }

        /** A driver in Java takes other characters than the server for letters, and a dollar sign behind them for a quote. */
        private void checkWord(String word) {
            int dollar = lexis.has(Rule.DOLLAR_TEXTS) ? word.indexOf('$') : -1;
            while (dollar > 0) {
                if (!Character.isJavaIdentifierPart(word.charAt(dollar - 1))) {
                    throw refused(
                            "The word at position " + scan.start() + " has a dollar sign behind a character that is no"
                                    + " letter; the driver reads that otherwise than the server.",
                            "put the name into double quotes, or a blank before the dollar sign");
                }
                dollar = word.indexOf('$', dollar + 1);
            }
        }

        /** A backslash that the driver would take for an escape, and what makes the driver look. */
        private void checkTrap() {
            if (firstTrap >= 0 && hasSemicolonInside) {
                throw refused(
                        "The text holds a semicolon, and in the quotes at position " + firstTrap
                                + " a backslash that escapes nothing; the driver reads that otherwise than the server.",
                        "give the text that holds one of them as a value, :name, or use a name without them");
            }
        }

        private void findTrap(Piece piece) {
            if (firstTrap < 0 && lexis.has(Rule.DRIVER_ESCAPES) && isTrap(piece)) {
                firstTrap = scan.start();
            }
        }

        private boolean isTrap(Piece piece) {
            boolean plain = piece == Piece.NAME || piece == Piece.TEXT && !lexis.has(Rule.BACKSLASH_ESCAPES);
            return plain && scan.token().indexOf('\\') >= 0;
        }

        private void comment() {
            if (lexis.has(Rule.CODE_COMMENTS) && sql.startsWith("/*!", scan.start())) {
                throw refused(
                        "The comment at position " + scan.start() + " is code to some servers.",
                        "write what it says without the comment, or leave it out");
            }
            copy(oneLine(scan.token()));
        }

        /** A carriage return that ends no line to the server may end one to its driver, and bring what follows to life. */
        private String oneLine(String comment) {
            return comment.startsWith("/*") || lexis.has(Rule.RETURN_ENDS_LINE) ? comment : comment.replace('\r', ' ');
        }

        private void mark(char c) {
            if (c == ';') {
                if (blocks.isOpen()) {
                    copy();
                } else if (semicolon < 0) {
                    semicolon = scan.start();
                }
                return;
            }
            goesOn();
            switch (c) {
                case ':' -> colon();
                case '?' -> questionMark();
                case '$' ->
                    nameless(lexis.has(Rule.NUMBERED_PARAMETERS) && isDigitNext() || lexis.has(Rule.NAMED_PARAMETERS));
                case '@', '#' -> nameless(lexis.has(Rule.NAMED_PARAMETERS));
                default -> copy();
            }
        }

        /** Something stands here: behind a semicolon it would be a second statement. */
        private void goesOn() {
            if (semicolon >= 0) {
                throw refused(
                        "The text holds more than one statement: something follows the semicolon at " + semicolon + ".",
                        "send one statement at a time");
            }
        }

        private void colon() {
            int at = scan.end();
            while (at < sql.length() && isName(sql.charAt(at), at == scan.end())) {
                at++;
            }
            if (at > scan.end()) {
                keepApart();
                flush();
                parts.add(new Part(sql.substring(scan.end(), at), true));
                scan.endAt(at);
                return;
            }
            nameless(lexis.has(Rule.NAMED_PARAMETERS));
            if (sql.startsWith(":", at) || sql.startsWith("=", at)) {
                text.append(sql.charAt(at));
                scan.endAt(at + 1);
            }
        }

        /** A driver writes {@code $1} in the place of a parameter, which would go on with a word or begin a quote with a dollar sign. */
        private void keepApart() {
            char last = scan.start() == 0 ? ' ' : sql.charAt(scan.start() - 1);
            boolean joins = last == '$' || last >= 0x80 || isName(last, false);
            if (joins && lexis.has(Rule.NUMBERED_PARAMETERS)) {
                text.append(' ');
            }
        }

        private static boolean isName(char c, boolean first) {
            return c == '_' || (first ? Character.isLetter(c) : Character.isLetterOrDigit(c));
        }

        private void questionMark() {
            if (!lexis.has(Rule.QUESTION_OPERATORS)) {
                throw refused(
                        "A ? stands at position " + scan.start() + "; the values of a text have names.",
                        "write :name there, and bind(\"name\", value)");
            }
            text.append("??");
        }

        /** A parameter that nobody can give a value to would be NULL, or fail. */
        private void nameless(boolean parameter) {
            if (parameter) {
                throw refused(
                        "A parameter of the database's own stands at position " + scan.start() + ".",
                        "write :name there, and bind(\"name\", value)");
            }
            copy();
        }

        private boolean isDigitNext() {
            return scan.end() < sql.length() && Character.isDigit(sql.charAt(scan.end()));
        }

        /** What stands behind the last semicolon says nothing, and drivers stumble over it. */
        private void copy() {
            copy(scan.token());
        }

        private void copy(String token) {
            if (semicolon < 0) {
                text.append(token);
                hasSemicolonInside |= token.indexOf(';') >= 0;
            }
        }

        private void flush() {
            if (text.length() > 0) {
                parts.add(new Part(text.toString(), false));
                text.setLength(0);
            }
        }

        private static UsageException refused(String problem, String cure) {
            return new UsageException(ErrorCode.BAD_STATEMENT, problem, cure);
        }
    }

    /** The blocks of the body of a trigger or routine, in which semicolons end nothing. */
    private static final class Blocks {
        private static final Set<String> BODIES = Set.of("TRIGGER", "FUNCTION", "PROCEDURE", "EVENT");
        private static final Set<String> OWN_ENDS = Set.of("IF", "LOOP", "WHILE", "REPEAT");

        private int words;
        private boolean creates;
        private boolean hasBody;
        private int open;
        private boolean ended;

        boolean isOpen() {
            return open > 0;
        }

        void word(String token) {
            String word = token.length() > 9 ? "" : token.toUpperCase(java.util.Locale.ROOT);
            creates |= words++ == 0 && word.equals("CREATE");
            hasBody |= creates && words < 8 && BODIES.contains(word);
            if (hasBody) {
                body(word);
            }
        }

        /** END closes BEGIN and CASE; END IF and the like close what is not counted. */
        private void body(String word) {
            if (ended && OWN_ENDS.contains(word)) {
                open++;
            } else if (word.equals("BEGIN") || word.equals("CASE") && !ended) {
                open++;
            }
            ended = word.equals("END") && open > 0;
            open -= ended ? 1 : 0;
        }
    }
}
