package dev.cinnabar.dialect;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.type.SqlType;

/** What a text must be before it is sent. Stateless. */
public final class TextRules {
    private TextRules() {}

    /**
     * Refuses half characters, which drivers turn into question marks, and U+0000 where the database does not store it.
     *
     * @throws UsageException naming the type and the position, never the text
     */
    public static void check(SqlType<?> type, String text, boolean nulAllowed) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0 && !nulAllowed) {
                throw nul(type, i);
            } else if (Character.isSurrogate(unit)) {
                i += checkPair(type, text, i);
            }
        }
    }

    private static int checkPair(SqlType<?> type, String text, int at) {
        if (Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1))) {
            return 1;
        }
        throw new UsageException(
                ErrorCode.LONE_SURROGATE,
                "A text for `" + type.name() + "` holds half a character (a lone surrogate) at position " + at + ".",
                "Cut texts at whole code points: String.offsetByCodePoints finds them.");
    }

    private static UsageException nul(SqlType<?> type, int at) {
        return new UsageException(
                ErrorCode.NUL_CHARACTER,
                "A text for `" + type.name() + "` holds the character NUL at position " + at + ".",
                "This database stores no NUL in a text: take it out, or store bytes (Types.BINARY).");
    }

    /** The text up to its last character that is no blank. */
    public static String withoutTrailingBlanks(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end == text.length() ? text : text.substring(0, end);
    }
}
