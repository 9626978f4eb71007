package dev.cinnabar.dialect;

/**
 * What ends the statements of a script: a semicolon, until a line {@code DELIMITER //} says something else, as the client of a database
 * takes it. Where no such client is meant, it is a semicolon all the time. For one thread.
 */
final class ClientDelimiter {
    static final String WORD = "DELIMITER";
    private static final String SEMICOLON = ";";

    private final String sql;
    private final SqlScan scan;
    private String text = SEMICOLON;

    ClientDelimiter(String sql, SqlScan scan) {
        this.sql = sql;
        this.scan = scan;
    }

    /** Whether statements end as they do everywhere, so that a body has to be kept together by its words. */
    boolean isUsual() {
        return text.equals(SEMICOLON);
    }

    /** Takes the line that begins at the token, of which nothing is sent; false if it says nothing. */
    boolean take() {
        int end = sql.indexOf('\n', scan.end());
        int to = end < 0 ? sql.length() : end;
        String said = sql.substring(scan.end(), to).strip();
        if (said.isEmpty() || said.contains("\\")) {
            return false;
        }
        text = said.split("\\s", 2)[0];
        scan.endAt(to);
        return true;
    }

    /** Whether the token ends a statement. One that is glued to a word is cut off it, and comes next. */
    boolean isAtToken() {
        return switch (scan.piece()) {
            case MARK, WORD, NUMBER -> isCut();
            default -> false;
        };
    }

    private boolean isCut() {
        if (sql.startsWith(text, scan.start())) {
            scan.endAt(scan.start() + text.length());
            return true;
        }
        int within = isUsual() ? 0 : scan.token().indexOf(text); // a semicolon is a token of its own
        if (within > 0) {
            scan.endAt(scan.start() + within);
        }
        return false;
    }
}
