package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.type.TypeAdapter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Dates and times as text of SQLite's own form (Date And Time Functions, 2), always with six digits of a second so that they sort as
 * they follow each other. Fewer digits, a T between date and time, and a Z at the end are read too. Stateless.
 */
final class DateTimeText {
    static final TypeAdapter<LocalDate> DATE =
            SqliteTexts.parsed("DATE", "DATE", DateTimeText::format, DateTimeText::parseDate);
    static final TypeAdapter<LocalTime> TIME =
            SqliteTexts.parsed("TIME", "TIME", DateTimeText::format, DateTimeText::parseTime);
    static final TypeAdapter<LocalDateTime> DATETIME =
            SqliteTexts.parsed("DATETIME", "DATETIME", DateTimeText::format, DateTimeText::parseDateTime);
    static final TypeAdapter<Instant> TIMESTAMP = SqliteTexts.parsed(
            "TIMESTAMP",
            "TIMESTAMP",
            value -> format(LocalDateTime.ofEpochSecond(value.getEpochSecond(), value.getNano(), ZoneOffset.UTC)),
            text -> parseDateTime(text).toInstant(ZoneOffset.UTC));

    private static final int DATE_LENGTH = 10;
    private static final int SECONDS_LENGTH = 8;

    private DateTimeText() {}

    private static String format(LocalDate date) {
        return append(new StringBuilder(DATE_LENGTH), date).toString();
    }

    private static String format(LocalTime time) {
        return append(new StringBuilder(15), time).toString();
    }

    private static String format(LocalDateTime value) {
        StringBuilder out = append(new StringBuilder(26), value.toLocalDate()).append(' ');
        return append(out, value.toLocalTime()).toString();
    }

    private static StringBuilder append(StringBuilder out, LocalDate date) {
        digits(out, date.getYear(), 1000).append('-');
        digits(out, date.getMonthValue(), 10).append('-');
        return digits(out, date.getDayOfMonth(), 10);
    }

    private static StringBuilder append(StringBuilder out, LocalTime time) {
        digits(out, time.getHour(), 10).append(':');
        digits(out, time.getMinute(), 10).append(':');
        digits(out, time.getSecond(), 10).append('.');
        return digits(out, time.getNano() / 1_000, 100_000);
    }

    private static StringBuilder digits(StringBuilder out, int value, int highest) {
        for (int unit = highest; unit > 0; unit /= 10) {
            out.append((char) ('0' + value / unit % 10));
        }
        return out;
    }

    private static LocalDate parseDate(String text) {
        if (text.length() != DATE_LENGTH) {
            throw new DateTimeException("no date");
        }
        return dateAtStart(text);
    }

    private static LocalDate dateAtStart(String text) {
        expect(text, 4, '-');
        expect(text, 7, '-');
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, DATE_LENGTH));
    }

    private static LocalTime parseTime(String text) {
        return timeFrom(text, 0, text.length());
    }

    private static LocalDateTime parseDateTime(String text) {
        if (text.length() == DATE_LENGTH) {
            return dateAtStart(text).atStartOfDay();
        }
        if (text.length() < DATE_LENGTH || (text.charAt(DATE_LENGTH) != ' ' && text.charAt(DATE_LENGTH) != 'T')) {
            throw new DateTimeException("no date and time");
        }
        int end = text.endsWith("Z") ? text.length() - 1 : text.length();
        return LocalDateTime.of(dateAtStart(text), timeFrom(text, DATE_LENGTH + 1, end));
    }

    private static LocalTime timeFrom(String text, int start, int end) {
        if (end - start < SECONDS_LENGTH) {
            throw new DateTimeException("no time");
        }
        expect(text, start + 2, ':');
        expect(text, start + 5, ':');
        return LocalTime.of(
                number(text, start, start + 2),
                number(text, start + 3, start + 5),
                number(text, start + 6, start + SECONDS_LENGTH),
                nanos(text, start + SECONDS_LENGTH, end));
    }

    private static int nanos(String text, int point, int end) {
        if (point == end) {
            return 0;
        }
        expect(text, point, '.');
        int digits = end - point - 1;
        if (digits < 1 || digits > 9) {
            throw new DateTimeException("no fraction of a second");
        }
        int nanos = number(text, point + 1, end);
        for (int i = digits; i < 9; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static void expect(String text, int at, char mark) {
        if (text.charAt(at) != mark) {
            throw new DateTimeException("no date or time");
        }
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("no digit");
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
