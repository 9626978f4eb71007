package dev.cinnabar.error;

/**
 * Text made fit for one line of a message or a log: control characters, line breaks, marks that turn the direction of
 * writing, and surrogates without a partner are written as {@code \}{@code u001B}. Stateless.
 */
public final class SafeText {
    private SafeText() {}

    /** The same text where nothing needs escaping; a tab, like a line break, is escaped. */
    public static String escape(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isUnsafe(text.codePointAt(i))) {
                return escapeFrom(text, i);
            }
        }
        return text;
    }

    private static String escapeFrom(String text, int first) {
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
        text.codePoints().skip(text.codePointCount(0, first)).forEach(point -> append(out, point));
        return out.toString();
    }

    private static void append(StringBuilder out, int point) {
        switch (point) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> appendPoint(out, point);
        }
    }

    private static void appendPoint(StringBuilder out, int point) {
        if (!isUnsafe(point)) {
            out.appendCodePoint(point);
            return;
        }
        if (Character.isBmpCodePoint(point)) {
            appendUnit(out, (char) point);
        } else {
            appendUnit(out, Character.highSurrogate(point));
            appendUnit(out, Character.lowSurrogate(point));
        }
    }

    /** Digit by digit, since a message may hold a million of them. */
    private static void appendUnit(StringBuilder out, char unit) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(unit >> shift & 0xF, 16));
        }
    }

    /** A format character can hide or turn what follows; the joiners that scripts and emoji need are let through. */
    private static boolean isUnsafe(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> point != 0x200C && point != 0x200D && !isTag(point);
            default -> false;
        };
    }

    /** The invisible letters with which flags are written in emoji. */
    private static boolean isTag(int point) {
        return point >= 0xE0020 && point <= 0xE007F;
    }
}
