package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.error.BrokenRule;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A message of the driver, {@code [SQLITE_BUSY] The database file is locked (database is locked)}, in its parts.
 *
 * @param name the extended result code; empty where the message is the driver's own
 * @param text the library's own words
 */
record SqliteMessage(String name, String text) {
    private static final Pattern NAMED = Pattern.compile("^\\[(SQLITE_\\w{1,60})] ");
    private static final Pattern FAILED =
            Pattern.compile("^(UNIQUE|NOT NULL|CHECK) constraint failed: (.*)$", Pattern.DOTALL);
    private static final Pattern INDEX = Pattern.compile("^index '(.*)'$");
    private static final Pattern NAME = Pattern.compile("[^()<>=]++");

    static SqliteMessage read(String message) {
        Matcher named = NAMED.matcher(message);
        int open = named.find() ? message.indexOf(" (", named.end()) : -1;
        return open < 0 || !message.endsWith(")")
                ? new SqliteMessage("", message)
                : new SqliteMessage(named.group(1), message.substring(open + 2, message.length() - 1));
    }

    /** The result code without its extension: {@code SQLITE_IOERR} of {@code SQLITE_IOERR_READ}. */
    String primaryName() {
        int end = name.indexOf('_', "SQLITE_".length());
        return end < 0 ? name : name.substring(0, end);
    }

    /** The names in {@code UNIQUE constraint failed: posts.title, posts.slug} and its like. */
    BrokenRule rule() {
        Matcher failed = FAILED.matcher(text);
        if (!failed.find()) {
            return BrokenRule.UNNAMED;
        }
        String names = failed.group(2);
        Matcher index = INDEX.matcher(names);
        if (index.find()) {
            return new BrokenRule(null, List.of(), index.group(1));
        }
        return failed.group(1).equals("CHECK") ? check(names) : columns(names);
    }

    /** A check without a name is shown by its expression. */
    private static BrokenRule check(String name) {
        return NAME.matcher(name).matches() ? new BrokenRule(null, List.of(), name) : BrokenRule.UNNAMED;
    }

    private static BrokenRule columns(String names) {
        List<String> columns = Stream.of(names.split(", "))
                .map(name -> name.substring(name.indexOf('.') + 1))
                .toList();
        int dot = names.indexOf('.');
        return new BrokenRule(dot < 0 ? null : names.substring(0, dot), columns, null);
    }
}
