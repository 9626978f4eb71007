package dev.cinnabar.dialect;

import dev.cinnabar.dialect.Lexis.Rule;
import dev.cinnabar.dialect.SqlScan.Piece;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One statement that a person wrote, as one database reads it: text and {@code :names} in turn. What stands in quotes and comments is
 * text, and so are {@code ::} and {@code :=}. A semicolon at the end is left out. Immutable.
 */
public record WrittenSql(List<Part> parts) {
    /**
     * A part of the statement.
     *
     * @param text as it is sent; the name of a parameter without its colon
     */
    public record Part(String text, boolean isParameter) {}

    public WrittenSql {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a statement.
     *
     * @throws UsageException if a quote or a comment is not closed, a second statement follows, or a value stands where it has no name
     */
    public static WrittenSql of(String sql, Lexis lexis) {
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
            return parts;
        }

        private void read(Piece piece) {
            checkClosed();
            switch (piece) {
                case BLANK -> copy();
                case COMMENT -> comment();
                case MARK -> mark(sql.charAt(scan.start()));
                case WORD -> {
                    goesOn();
                    blocks.word(scan.token());
                    copy();
                }
                default -> {
                    goesOn();
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

        private void comment() {
            if (lexis.has(Rule.CODE_COMMENTS) && sql.startsWith("/*!", scan.start())) {
                throw refused(
                        "The comment at position " + scan.start() + " is code to some servers.",
                        "write what it says without the comment, or leave it out");
            }
            copy();
        }

        private void mark(char c) {
            if (c == ';') {
                if (blocks.isOpen()) {
                    copy();
                } else {
                    goesOn();
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
            if (semicolon < 0) {
                text.append(sql, scan.start(), scan.end());
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
