package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.Locale;

/** Patterns of LIKE (SQL:2016 8.5), matched by code points without backtracking further than the last {@code %}. */
final class LikePattern {
    private static final int ANY_TEXT = -1;
    private static final int ANY_CHARACTER = -2;

    private LikePattern() {}

    static boolean matches(String text, String pattern, String escape, boolean ignoreCase) {
        int[] wanted = tokens(ignoreCase ? pattern.toLowerCase(Locale.ROOT) : pattern, escape);
        return matches(
                (ignoreCase ? text.toLowerCase(Locale.ROOT) : text).codePoints().toArray(), wanted);
    }

    private static int[] tokens(String pattern, String escape) {
        int[] points = pattern.codePoints().toArray();
        int sign = escape.isEmpty() ? ANY_TEXT : escape.codePointAt(0);
        int[] tokens = new int[points.length];
        int size = 0;
        for (int i = 0; i < points.length; i++) {
            boolean escaped = points[i] == sign;
            if (escaped && ++i == points.length) {
                throw new UsageException(
                        ErrorCode.BAD_STATEMENT,
                        "The pattern ends with its escape character.",
                        "put the character behind it that is meant");
            }
            tokens[size++] = escaped ? points[i] : token(points[i]);
        }
        return java.util.Arrays.copyOf(tokens, size);
    }

    private static int token(int point) {
        return point == '%' ? ANY_TEXT : point == '_' ? ANY_CHARACTER : point;
    }

    private static boolean matches(int[] text, int[] pattern) {
        int at = 0;
        int p = 0;
        int star = -1;
        int resume = 0;
        while (at < text.length) {
            if (p < pattern.length && pattern[p] == ANY_TEXT) {
                star = p++;
                resume = at;
            } else if (p < pattern.length && (pattern[p] == ANY_CHARACTER || pattern[p] == text[at])) {
                p++;
                at++;
            } else if (star >= 0) {
                p = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length && pattern[p] == ANY_TEXT) {
            p++;
        }
        return p == pattern.length;
    }
}
