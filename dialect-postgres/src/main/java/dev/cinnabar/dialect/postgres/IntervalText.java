package dev.cinnabar.dialect.postgres;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spans of time as PostgreSQL writes them in its styles {@code postgres} and {@code iso_8601} (PostgreSQL 8.5.5). A day is 24 hours
 * long; months and years have no length, so a span with such cannot be read as a duration. Stateless.
 */
final class IntervalText {
    private static final Pattern STYLE =
            Pattern.compile("(?:([-+]?\\d+) years? ?)?(?:([-+]?\\d+) mons? ?)?(?:([-+]?\\d+) days? ?)?"
                    + "(?:([-+]?)(\\d+):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,6}))?)?");

    private IntervalText() {}

    /** Seconds only, which the server neither turns into days nor limits to an hour field. */
    static String format(Duration span) {
        boolean negative = span.isNegative();
        Duration size = span.abs();
        String micros = String.valueOf(1_000_000 + size.toNanosPart() / 1_000).substring(1);
        return (negative ? "-" : "") + size.toSeconds() + "." + micros + " seconds";
    }

    static Duration parse(String text) {
        if (text.startsWith("P")) {
            return Duration.parse(text);
        }
        Matcher parts = STYLE.matcher(text);
        if (!parts.matches() || number(parts, 1) != 0 || number(parts, 2) != 0) {
            throw unreadable();
        }
        return Duration.ofDays(number(parts, 3)).plus(timeOf(parts));
    }

    private static Duration timeOf(Matcher parts) {
        if (parts.group(5) == null) {
            return Duration.ZERO;
        }
        Duration time = Duration.ofHours(number(parts, 5))
                .plusMinutes(number(parts, 6))
                .plusSeconds(number(parts, 7))
                .plusNanos(nanos(parts));
        return "-".equals(parts.group(4)) ? time.negated() : time;
    }

    private static long nanos(Matcher parts) {
        String fraction = parts.group(8);
        return fraction == null ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
    }

    private static long number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static UsageException unreadable() {
        return new UsageException(
                ErrorCode.UNREADABLE_VALUE,
                "An `INTERVAL` holds months or years, or is written in a style that is not read.",
                "Months have no length: read the column as text, or leave intervalstyle at its default.");
    }
}
