package dev.cinnabar.dialect.mysql;

import dev.cinnabar.error.BrokenRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in MySQL's error texts; the protocol has no fields for them. In another language nothing is found. */
final class RuleText {
    private static final String KEY = "for key '";
    private static final String NAME = "`((?:[^`]|``)++)`";
    private static final Pattern FOREIGN_KEY = Pattern.compile(
            "\\(" + NAME + "\\." + NAME + ", CONSTRAINT " + NAME + " FOREIGN KEY \\(((?:" + NAME + "(?:, )?)++)\\)");
    private static final Pattern ONE_NAME = Pattern.compile(NAME);
    private static final Pattern CHECK = Pattern.compile("^Check constraint '(.*)' is violated\\.$");
    private static final Pattern MARIADB_CHECK = Pattern.compile("^CONSTRAINT `(.*)` failed for `[^`]*`\\.`(.*)`$");
    private static final Pattern NOT_NULL =
            Pattern.compile("^(?:Column|Field) '(.*)' (?:cannot be null|doesn't have.*)$");
    private static final Pattern COLUMN = Pattern.compile("for column (?:`[^`]*`\\.`[^`]*`\\.)?['`]([^'`]*)['`]");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final String NEAR = "near '";
    private static final Pattern LINE = Pattern.compile("' at line \\d{1,9}");
    /** A key has at most 16 columns of 64 characters, with each quote doubled. */
    private static final int LONGEST = 5_000;

    private RuleText() {}

    static BrokenRule read(int number, String message) {
        return switch (number) {
            case 1022, 1062, 1169, 1586, 1859 -> key(message);
            case 1216, 1217, 1451, 1452 -> foreignKey(message);
            case 1048, 1364 ->
                first(NOT_NULL, message)
                        .map(column -> new BrokenRule(null, List.of(column), null))
                        .orElse(BrokenRule.UNNAMED);
            case 3819, 4025 -> check(message);
            default -> BrokenRule.UNNAMED;
        };
    }

    /** {@code Duplicate entry 'a@x' for key 'users.users_email'}; before 8.0.19 the table is not named. */
    private static BrokenRule key(String message) {
        int start = message.lastIndexOf(KEY);
        if (start < 0 || !message.endsWith("'")) {
            return BrokenRule.UNNAMED;
        }
        String name = message.substring(start + KEY.length(), message.length() - 1);
        int dot = name.indexOf('.');
        return dot < 0
                ? new BrokenRule(null, List.of(), name)
                : new BrokenRule(name.substring(0, dot), List.of(), name.substring(dot + 1));
    }

    private static BrokenRule foreignKey(String message) {
        Matcher text = FOREIGN_KEY.matcher(message.substring(0, Math.min(message.length(), LONGEST)));
        if (!text.find()) {
            return BrokenRule.UNNAMED;
        }
        List<String> columns = new ArrayList<>();
        for (Matcher column = ONE_NAME.matcher(text.group(4)); column.find(); ) {
            columns.add(unquoted(column.group(1)));
        }
        return new BrokenRule(unquoted(text.group(2)), columns, unquoted(text.group(3)));
    }

    private static BrokenRule check(String message) {
        Matcher mariadb = MARIADB_CHECK.matcher(message);
        if (mariadb.find()) {
            return new BrokenRule(mariadb.group(2), List.of(), mariadb.group(1));
        }
        return first(CHECK, message)
                .map(name -> new BrokenRule(null, List.of(), name))
                .orElse(BrokenRule.UNNAMED);
    }

    /** The column that refused a value: {@code … for column 'age' at row 1}. */
    static Optional<String> columnOfValue(String message) {
        int last = message.lastIndexOf("for column ");
        return last < 0 ? Optional.empty() : first(COLUMN, message.substring(last));
    }

    /** The statement from the mistake on, as the server read it. */
    static Optional<String> near(String message) {
        int start = message.indexOf(NEAR);
        int end = message.lastIndexOf("' at line ");
        boolean found = start >= 0
                && end >= start + NEAR.length()
                && LINE.matcher(message.substring(end)).matches();
        return found ? Optional.of(message.substring(start + NEAR.length(), end)) : Optional.empty();
    }

    /** Whether the first name that the message quotes, without what stands before its last dot, stands in the statement too. */
    static boolean isNamed(String message, String sql) {
        String name = first(QUOTED, message).orElse("");
        String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String statement = sql.toLowerCase(Locale.ROOT);
        return statement.contains(last) || statement.contains(last.replace("`", "``"));
    }

    private static Optional<String> first(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String unquoted(String name) {
        return name.replace("``", "`");
    }
}
