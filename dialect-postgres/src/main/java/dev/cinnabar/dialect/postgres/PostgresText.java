package dev.cinnabar.dialect.postgres;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.Locale;

/** Values as PostgreSQL writes them (its ISO date style, which the driver sets). Stateless. */
final class PostgresText {
    /** A moment may be shown as a year before Christ where the session's zone lies west. */
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR_OF_ERA, 4, 9, java.time.format.SignStyle.NORMAL)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .append(DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter DATETIME = withEra(new DateTimeFormatterBuilder().append(LOCAL));

    private static final DateTimeFormatter TIMESTAMP =
            withEra(new DateTimeFormatterBuilder().append(LOCAL).appendOffset("+HH:mm:ss", "+00"));

    private static final DateTimeFormatter TIME_WITH_ZONE = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm:ss", "+00")
            .toFormatter(Locale.ROOT);

    private PostgresText() {}

    private static DateTimeFormatter withEra(DateTimeFormatterBuilder builder) {
        return builder.optionalStart()
                .appendPattern(" G")
                .optionalEnd()
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH);
    }

    static String format(LocalDateTime value) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(value) + " " + DateTimeFormatter.ISO_LOCAL_TIME.format(value);
    }

    static LocalDateTime parseDateTime(String text) {
        return DATETIME.parse(text, LocalDateTime::from);
    }

    static String format(Instant value) {
        return format(LocalDateTime.ofInstant(value, ZoneOffset.UTC)) + "+00";
    }

    static Instant parseInstant(String text) {
        return TIMESTAMP.parse(text, OffsetDateTime::from).toInstant();
    }

    static String format(OffsetTime value) {
        return TIME_WITH_ZONE.format(value);
    }

    static OffsetTime parseTimeWithZone(String text) {
        return TIME_WITH_ZONE.parse(text, OffsetTime::from);
    }

    static String format(byte[] value) {
        return "\\x" + HexFormat.of().formatHex(value);
    }

    static byte[] parseBytes(String text) {
        return HexFormat.of().parseHex(text.substring(2));
    }

    /** The same whether standard_conforming_strings is on or off (PostgreSQL 4.1.2.2). */
    static String literal(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        return text.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
    }
}
