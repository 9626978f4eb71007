package dev.cinnabar.dialect;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides a script that a person wrote into its statements, by the rules of one database. The statements come as they stand, without
 * the semicolons behind them and the comments around them. A body of a trigger or routine, {@code BEGIN … END}, is a part of its
 * statement; so no word of a client is needed to keep it together, but where the database's client has one, it is understood. Used once,
 * by one thread.
 */
public final class SqlDivision {
    private static final int NOWHERE = -1;

    private final String sql;
    private final Lexis lexis;
    private final SqlScan scan;
    private final List<String> statements = new ArrayList<>();
    private final ClientDelimiter delimiter;
    private RoutineBody body = new RoutineBody();
    private int from = NOWHERE;
    private int to;

    private SqlDivision(String sql, Lexis lexis) {
        this.sql = sql;
        this.lexis = lexis;
        this.scan = new SqlScan(sql, lexis);
        this.delimiter = new ClientDelimiter(sql, scan);
    }

    /**
     * The statements of a script, in order; none of them is empty.
     *
     * @throws UsageException if a text, a name, a comment or a body is not closed, or a word of a client stands there
     */
    public static List<String> statements(String sql, Lexis lexis) {
        return new SqlDivision(sql, lexis).divided();
    }

    private List<String> divided() {
        while (scan.next()) {
            take();
        }
        body.open().ifPresent(open -> {
            throw refused(
                    "The body of a trigger or routine has no end: " + open.word() + " in line " + line(open.position()),
                    "Close it with END, and the block within it too.");
        });
        end();
        return List.copyOf(statements);
    }

    private void take() {
        if (!scan.isClosed()) {
            throw refused(
                    "A " + kind() + " that begins in line " + line(scan.start()) + " has no end",
                    "Close it, or double the mark where it stands within.");
        }
        if (scan.piece() == SqlScan.Piece.BLANK || isMereComment()) {
            return;
        }
        if (body.open().isEmpty() && delimiter.isAtToken()) {
            end();
        } else if (from != NOWHERE || !isDelimiterLine()) {
            content();
        }
    }

    private void content() {
        from = from == NOWHERE ? scan.start() : from;
        to = scan.end();
        if (delimiter.isUsual()) {
            body.take(scan);
        }
    }

    /** What stands in a comment of code is sent. */
    private boolean isMereComment() {
        boolean code = lexis.has(Lexis.Rule.CODE_COMMENTS) && sql.startsWith("/*!", scan.start());
        return scan.piece() == SqlScan.Piece.COMMENT && !code;
    }

    private void end() {
        if (from != NOWHERE) {
            statements.add(sql.substring(from, to));
        }
        from = NOWHERE;
        body = new RoutineBody();
    }

    /** Whether the client of this database takes it; other databases have none that does. */
    private boolean isDelimiterLine() {
        if (scan.piece() != SqlScan.Piece.WORD || !scan.token().equalsIgnoreCase(ClientDelimiter.WORD)) {
            return false;
        }
        if (!lexis.has(Lexis.Rule.CLIENT_DELIMITERS)) {
            throw refused(
                    "DELIMITER in line " + line(scan.start()) + " is a word of a client, which no server knows",
                    "Leave it out and end statements with semicolons: the body of a trigger is kept together.");
        }
        if (!delimiter.take()) {
            throw refused(
                    "DELIMITER in line " + line(scan.start()) + " does not say what ends statements",
                    "Say a sign without a backslash: `DELIMITER //`.");
        }
        return true;
    }

    private String kind() {
        return switch (scan.piece()) {
            case TEXT -> "text";
            case COMMENT -> "comment";
            default -> "quoted name";
        };
    }

    private int line(int position) {
        return 1 + (int) sql.chars().limit(position).filter(c -> c == '\n').count();
    }

    private static UsageException refused(String problem, String cure) {
        return new UsageException(ErrorCode.BAD_STATEMENT, problem + ".", cure);
    }
}
