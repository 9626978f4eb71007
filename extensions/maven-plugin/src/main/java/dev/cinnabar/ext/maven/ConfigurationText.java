package dev.cinnabar.ext.maven;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/**
 * The text of a {@code cinnabar.toml}: a part that the build writes, between two marks, and all that a person wrote. Immutable.
 *
 * @param before the lines above the part, the last one ended; empty where there is no part yet
 * @param part the lines between the marks, and these; empty where there is none
 * @param after the lines below
 */
record ConfigurationText(String before, String part, String after) {
    private static final String BEGIN = "# <cinnabar:configuration>";
    private static final String END = "# </cinnabar:configuration>";

    /**
     * Reads one.
     *
     * @throws UsageException if one mark stands there without the other
     */
    static ConfigurationText of(String text) {
        int begin = line(text, BEGIN);
        int end = line(text, END);
        if (begin < 0 && end < 0) {
            return new ConfigurationText("", "", text);
        }
        if (begin < 0 || end < begin) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "cinnabar.toml has one of the two marks of the build's part, and not the other.",
                    "let the part begin with the line `" + BEGIN + "` and end with `" + END + "`, or take both away");
        }
        int rest = text.indexOf('\n', end);
        return rest < 0
                ? new ConfigurationText(text.substring(0, begin), text.substring(begin), "")
                : new ConfigurationText(
                        text.substring(0, begin), text.substring(begin, rest + 1), text.substring(rest + 1));
    }

    /** Where a line begins with a mark; below 0 where none does. */
    private static int line(String text, String mark) {
        Matcher found =
                Pattern.compile("^" + Pattern.quote(mark), Pattern.MULTILINE).matcher(text);
        return found.find() ? found.start() : -1;
    }

    /**
     * The keys that a person wrote, and {@code databases} where there are sections.
     *
     * @throws UsageException if they are no TOML
     */
    Set<String> ownKeys() {
        TomlParseResult toml =
                Toml.parse(before + "\n".repeat((int) part.lines().count()) + after);
        if (toml.hasErrors()) {
            TomlParseError first = toml.errors().get(0);
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "cinnabar.toml:" + first.position().line() + ": " + first.getMessage(),
                    "mend that line; toml.io has the rules");
        }
        return toml.keySet();
    }

    /** The whole with these lines in the build's part; a first part stands above all, where no section has begun. */
    String with(List<String> lines) {
        String gap = part.isEmpty() && !after.isBlank() ? "\n" : "";
        return before
                + BEGIN
                + "\n# The build writes these lines anew: mvn cinnabar:configuration. A key that stands elsewhere is left out here.\n"
                + String.join("\n", lines)
                + (lines.isEmpty() ? "" : "\n")
                + END
                + "\n"
                + gap
                + after;
    }
}
