package dev.cinnabar.cli.look;

import dev.cinnabar.cli.config.Key;
import dev.cinnabar.cli.config.Settings;
import dev.cinnabar.schema.TableName;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which tables are meant: patterns in which {@code *} stands for any letters and {@code ?} for one. A pattern with a dot is about schema
 * and name, one without about the name. Immutable.
 */
public final class TableChoice {
    private final List<Pattern> include;
    private final List<Pattern> exclude;

    private TableChoice(List<Pattern> include, List<Pattern> exclude) {
        this.include = include;
        this.exclude = exclude;
    }

    public static TableChoice of(Settings settings) {
        return of(settings.all(Key.INCLUDE), settings.all(Key.EXCLUDE));
    }

    /** Those that one of the first list matches, all where it is empty, and none of the second. */
    public static TableChoice of(List<String> include, List<String> exclude) {
        return new TableChoice(patterns(include), patterns(exclude));
    }

    private static List<Pattern> patterns(List<String> globs) {
        return globs.stream().map(TableChoice::pattern).toList();
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        for (String part : glob.split("(?<=[*?])|(?=[*?])")) {
            regex.append(part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    public boolean takes(TableName table) {
        return (include.isEmpty() || matches(include, table)) && !matches(exclude, table);
    }

    private static boolean matches(List<Pattern> patterns, TableName table) {
        return patterns.stream()
                .anyMatch(pattern -> pattern.matcher(table.name()).matches()
                        || pattern.matcher(table.toString()).matches());
    }
}
