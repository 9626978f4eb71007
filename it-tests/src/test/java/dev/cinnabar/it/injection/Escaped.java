package dev.cinnabar.it.injection;

import java.util.stream.IntStream;

/** Texts that hold another one whose own marks are escaped: patterns of LIKE, paths into JSON. */
final class Escaped {
    /** What escapes, in one form or another; the blank stands for nothing. */
    private static final String ESCAPES = " \\!/|~^";

    private Escaped() {}

    static boolean holds(String outer, String inner) {
        return outer.contains(inner)
                || IntStream.range(0, ESCAPES.length())
                        .anyMatch(i -> without(ESCAPES.charAt(i), outer).contains(inner));
    }

    private static String without(char escape, String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == escape && escape != ' ' && i + 1 < text.length()) {
                i++;
            }
            plain.append(named(escape, text, i));
        }
        return plain.toString();
    }

    /** The characters that JSON has letters for. */
    private static char named(char escape, String text, int at) {
        if (escape != '\\' || at == 0 || text.charAt(at - 1) != '\\') {
            return text.charAt(at);
        }
        return switch (text.charAt(at)) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> text.charAt(at);
        };
    }
}
