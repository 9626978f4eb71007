package dev.cinnabar.ext.json;

import java.math.BigDecimal;

/**
 * Looks in a document for numbers that have too many digits to be read again, be it because the database writes them in full: 1E+2000 has
 * 2001. Stateless.
 */
final class Digits {
    /** As many as either Jackson reads. */
    static final int MOST = 1_000;

    private Digits() {}

    static void check(String json) {
        int length = json.length();
        for (int at = 0; at < length; at++) {
            char c = json.charAt(at);
            if (c == '"') {
                at = endOfText(json, at + 1);
            } else if (c == '-' || c >= '0' && c <= '9') {
                int end = endOfNumber(json, at + 1);
                number(json, at, end);
                at = end - 1;
            }
        }
    }

    /** Where the quote stands that ends a text. */
    private static int endOfText(String json, int from) {
        int at = from;
        while (at < json.length() && json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private static int endOfNumber(String json, int from) {
        int at = from;
        while (at < json.length() && "0123456789.eE+-".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static void number(String json, int from, int to) {
        String number = json.substring(from, to);
        boolean isShort = to - from <= MOST;
        if (!isShort || number.indexOf('e') >= 0 || number.indexOf('E') >= 0) {
            if (!isShort && to - from > 2 * MOST || digits(number) > MOST) {
                throw Refusals.tooManyDigits();
            }
        }
    }

    /** How many digits it has when it is written in full. */
    private static long digits(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            long whole = (long) number.precision() - number.scale();
            return Math.max(whole, 1) + Math.max(number.scale(), 0);
        } catch (NumberFormatException tooFar) {
            return Long.MAX_VALUE;
        }
    }
}
