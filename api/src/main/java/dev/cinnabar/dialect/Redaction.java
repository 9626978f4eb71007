package dev.cinnabar.dialect;

import java.util.Locale;
import java.util.Optional;

/**
 * Takes values out of what databases and drivers say. Texts of this kind are made from a pattern with places for names
 * and values; a value stands in quotes, in parentheses or after a colon, whatever the language. Stateless.
 */
public final class Redaction {
    private static final int TELLING = 8;

    private Redaction() {}

    /** The pattern's words: what stands before the first value, or, where that says nothing, behind the last. */
    public static Optional<String> withoutValues(String message) {
        String line = firstLine(message);
        int start = 0;
        while (start < line.length() && !mayBeginValue(line.charAt(start))) {
            start++;
        }
        return telling(line.substring(0, start)).or(() -> telling(behindLastQuote(line)));
    }

    private static boolean mayBeginValue(char c) {
        return c == ':' || c == '=' || Character.isDigit(c) || isQuote(c) || isBracket(c);
    }

    private static boolean isQuote(char c) {
        int type = Character.getType(c);
        return c == '\''
                || c == '"'
                || c == '`'
                || c == '„'
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION;
    }

    private static boolean isBracket(char c) {
        int type = Character.getType(c);
        return type == Character.START_PUNCTUATION || type == Character.END_PUNCTUATION;
    }

    private static String behindLastQuote(String line) {
        int end = line.length();
        while (end > 0 && !mayBeginValue(line.charAt(end - 1))) {
            end--;
        }
        boolean quoted = end > 0 && isQuote(line.charAt(end - 1));
        return quoted ? line.substring(end) : "";
    }

    private static Optional<String> telling(String words) {
        String stripped = words.strip();
        return stripped.length() < TELLING ? Optional.empty() : Optional.of(stripped);
    }

    /** What a driver says when it cannot connect; nothing where it repeats the URL, which may hold a password. */
    public static Optional<String> withoutPassword(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        boolean mayHoldPassword = lower.contains("jdbc:") || lower.contains("password=");
        return mayHoldPassword ? Optional.empty() : Optional.of(firstLine(message));
    }

    /** Drivers append details, hints and statements on lines of their own. */
    public static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }
}
