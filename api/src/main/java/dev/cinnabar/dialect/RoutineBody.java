package dev.cinnabar.dialect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the blocks in the body of a trigger or routine, in which semicolons divide nothing. Words of blocks are names elsewhere, so
 * they count only where a statement of the body may begin. Only a statement that creates such a body is looked at. For one thread.
 */
final class RoutineBody {
    /** A block or an expression that has been begun, by its word. */
    record Open(String word, int position, boolean isExpression) {}

    private static final Set<String> MAKERS = Set.of("CREATE", "ALTER");
    private static final Set<String> WITH_BODY = Set.of("TRIGGER", "PROCEDURE", "FUNCTION", "EVENT");
    private static final Set<String> WITHOUT_BODY = Set.of(
            "TABLE",
            "VIEW",
            "INDEX",
            "SEQUENCE",
            "SCHEMA",
            "DATABASE",
            "TYPE",
            "DOMAIN",
            "USER",
            "ROLE",
            "SERVER",
            "EXTENSION");
    /** What a statement of a body may stand behind; the last are the words that end the head of a routine. */
    private static final Set<String> BEFORE_STATEMENTS = Set.of(
            ";",
            ")",
            ":",
            "'",
            "BEGIN",
            "LOOP",
            "REPEAT",
            "DO",
            "ROW",
            "SQL",
            "DATA",
            "DETERMINISTIC",
            "DEFINER",
            "INVOKER");

    private static final Set<String> BEFORE_NAMES =
            Set.of(".", ",", "OF", "ON", "TRIGGER", "PROCEDURE", "FUNCTION", "EVENT", "EXISTS");

    private final Deque<Open> open = new ArrayDeque<>();
    private String first = "";
    private String before = "";
    private boolean decided;
    private boolean hasBody;
    private boolean handles;

    /** The innermost block that is open. */
    Optional<Open> open() {
        return Optional.ofNullable(open.peekLast());
    }

    /** Takes the next token that is neither blank nor comment. */
    void take(SqlScan scan) {
        String token = read(scan);
        if (first.isEmpty()) {
            first = token;
            decided = !MAKERS.contains(token);
        } else if (!decided) {
            hasBody = WITH_BODY.contains(token);
            decided = hasBody || WITHOUT_BODY.contains(token);
        } else if (hasBody) {
            follow(token, scan.start());
        }
        before = token;
    }

    /** A word in large letters, a mark, or one sign for all texts, names and numbers. */
    private static String read(SqlScan scan) {
        return switch (scan.piece()) {
            case WORD -> scan.token().toUpperCase(Locale.ROOT);
            case MARK -> scan.token();
            case TEXT -> "'";
            default -> "";
        };
    }

    private void follow(String token, int position) {
        switch (token) {
            case "BEGIN" -> begin(position);
            case "IF", "LOOP", "WHILE", "REPEAT" -> {
                if (beginsStatement()) {
                    open.addLast(new Open(token, position, false));
                }
            }
            case "CASE" -> chooseCase(position);
            case "UNTIL" -> until(position);
            case "END" -> end();
            case "HANDLER" -> handles = true;
            case ";" -> handles = false;
            default -> {}
        }
    }

    private void begin(int position) {
        boolean opens = open.isEmpty() ? !BEFORE_NAMES.contains(before) : handles || beginsStatement();
        if (opens) {
            open.addLast(new Open("BEGIN", position, false));
        }
    }

    private boolean beginsStatement() {
        if (before.equals("THEN") || before.equals("ELSE")) {
            return !isInExpression();
        }
        return BEFORE_STATEMENTS.contains(before) || before.equals("ATOMIC");
    }

    private boolean isInExpression() {
        return open().filter(Open::isExpression).isPresent();
    }

    private void chooseCase(int position) {
        if (!before.equals("END") && !before.equals(".")) {
            open.addLast(new Open("CASE", position, !beginsStatement()));
        }
    }

    /** A condition stands between it and the END of the block. */
    private void until(int position) {
        Open last = open.peekLast();
        if (last != null && last.word().equals("REPEAT") && before.equals(";")) {
            open.removeLast();
            open.addLast(new Open("REPEAT", position, true));
        }
    }

    /** The last statement of a block has its semicolon, so that END behind anything else is a name. */
    private void end() {
        boolean closes = isInExpression()
                ? !before.equals(".")
                : Set.of(";", "BEGIN", "ATOMIC").contains(before);
        if (closes && !open.isEmpty()) {
            open.removeLast();
        }
    }
}
