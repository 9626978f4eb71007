package dev.cinnabar.migrate.render;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How scripts are called: the name of the class, which is the file's without its ending. Immutable.
 *
 * @param template text with {@code {id}}, {@code {slug}} (the message as one word), {@code {year}}, {@code {month}}, {@code {day}},
 *     {@code {hour}}, {@code {minute}} and {@code {second}} in it
 */
public record ScriptNames(String template) {
    private static final Map<String, String> TIMES =
            Map.of("year", "yyyy", "month", "MM", "day", "dd", "hour", "HH", "minute", "mm", "second", "ss");
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_SLUG = 40;
    private static final int LONGEST = 120;

    /** {@code R20260212_create_users}: in the order of days. Last of the constants, since it needs the others. */
    public static final ScriptNames STANDARD = new ScriptNames("R{year}{month}{day}_{slug}");

    public ScriptNames {
        PLACE.matcher(template).results().forEach(place -> check(place.group(1)));
    }

    private static void check(String word) {
        if (!word.equals("id") && !word.equals("slug") && !TIMES.containsKey(word)) {
            throw new UsageException(
                    ErrorCode.UNUSABLE_SCRIPT,
                    "The template of scripts' names has `{" + word + "}` in it, which means nothing.",
                    "Use {id}, {slug}, {year}, {month}, {day}, {hour}, {minute}, {second}.");
        }
    }

    /**
     * The name of a script's class: letters, digits and underscores, of which the first is a letter.
     *
     * @param time when it is made, on the clock of whoever makes it
     */
    public String of(String id, String message, LocalDateTime time) {
        String filled = PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), id, message, time)));
        String name = filled.replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("_+$", "");
        String whole = Identifiers.isPlain(name) ? name : "R" + name;
        return whole.substring(0, Math.min(LONGEST, whole.length()));
    }

    private static String value(String word, String id, String message, LocalDateTime time) {
        return switch (word) {
            case "id" -> id;
            case "slug" -> slug(message);
            default ->
                DateTimeFormatter.ofPattern(TIMES.getOrDefault(word, "''"), Locale.ROOT)
                        .format(time);
        };
    }

    /** The message as one word of {@code a-z 0-9 _}; a long one ends with a whole word. */
    public static String slug(String message) {
        String words =
                OTHER.matcher(message.toLowerCase(Locale.ROOT)).replaceAll("_").replaceAll("^_|_$", "");
        if (words.length() <= LONGEST_SLUG) {
            return words;
        }
        String cut = words.substring(0, LONGEST_SLUG + 1);
        return cut.substring(0, cut.indexOf('_') < 0 ? LONGEST_SLUG : cut.lastIndexOf('_'));
    }
}
