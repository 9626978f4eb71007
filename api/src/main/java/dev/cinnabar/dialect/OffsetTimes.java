package dev.cinnabar.dialect;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.time.DateTimeException;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times of day with an offset as text of one width: {@code 10:15:30.000000+02:00:00}. Stateless. */
final class OffsetTimes {
    static final int LENGTH = 24;

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSxxxxx", Locale.ROOT);

    private OffsetTimes() {}

    static String format(OffsetTime value) {
        return FORMAT.format(value);
    }

    static OffsetTime parse(String text) {
        try {
            return OffsetTime.parse(text);
        } catch (DateTimeException e) {
            throw new UsageException(
                    ErrorCode.UNREADABLE_VALUE,
                    "A column of `TIME_WITH_ZONE` holds a text of another form.",
                    "Another program may have written it: read the column as text, or mend the data.");
        }
    }
}
