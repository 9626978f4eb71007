package dev.cinnabar.it.types;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What every database must carry exactly, and what every one must refuse. */
final class Samples {
    static final List<String> TEXTS = List.of(
            "",
            "plain",
            "it's",
            "back\\slash and \\' quote",
            "two\nlines\r\tand a tab",
            "méil – 日本語 – Ωmega",
            "😀 👩‍👩‍👧 🇨🇭",
            "e\u0301 combined",
            "\u202eright to left\u202c שלום",
            "100 % of _ ? :name ?? {x}",
            "\u001a\u0001\u007f",
            "'; DROP TABLE x; --",
            "\"double\" and `back` quotes",
            " blanks around ",
            "\ufeff\uffff");

    private static final List<LocalDate> DATES = List.of(
            LocalDate.of(1, 1, 1),
            LocalDate.of(999, 12, 31),
            LocalDate.of(1582, 10, 4),
            LocalDate.of(1582, 10, 10),
            LocalDate.of(1727, 4, 1),
            LocalDate.of(1970, 1, 1),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(9999, 12, 31));

    private Samples() {}

    enum Mood {
        HAPPY("über glücklich"),
        SAD("it's \\sad"),
        PLAIN("plain");

        final String word;

        Mood(String word) {
            this.word = word;
        }
    }

    static final SqlType<Mood> MOOD = Types.enumeration(Mood.class, "mood", mood -> mood.word);

    /** Amounts in euros, stored as whole cents. */
    static final class Euros extends TypeDecorator<BigDecimal, Long> {
        @Override
        public SqlType<Long> storedAs() {
            return Types.BIGINT;
        }

        @Override
        public Long toDatabase(BigDecimal value, DialectInfo dialect) {
            return value.movePointRight(2).longValueExact();
        }

        @Override
        public BigDecimal fromDatabase(Long value, DialectInfo dialect) {
            return BigDecimal.valueOf(value, 2);
        }
    }

    static Stream<Sample<?>> ofAll() {
        return Stream.of(numbers(), texts(), times(), others()).flatMap(List::stream);
    }

    private static List<Sample<?>> numbers() {
        return List.of(
                Sample.of(Types.SMALLINT, (short) 0, Short.MIN_VALUE, Short.MAX_VALUE, (short) -1),
                Sample.of(Types.INTEGER, 0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE),
                Sample.of(Types.BIGINT, 0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 9_007_199_254_740_993L),
                Sample.of(
                        Types.decimal(10, 2), decimals("0.00", "1.50", "-1.50", "99999999.99", "-99999999.99", "0.01")),
                Sample.of(Types.decimal(15, 0), decimals("999999999999999", "-999999999999999")),
                Sample.of(Types.decimal(15, 15), decimals("0.123456789012345")),
                Sample.of(
                        Types.decimal(38, 10),
                        decimals(
                                "0.0000000000",
                                "1.5000000000",
                                "-1.5000000000",
                                "9999999999999999999999999999.9999999999",
                                "-9999999999999999999999999999.9999999999",
                                "-0.0000000001")),
                Sample.of(Types.DECIMAL, decimals("0", "1.5", "-123456789.012345", "0.000001", "123456789012345")),
                Sample.of(Types.decimalAsDouble(15, 6), 0.0, 1.5, -15.756563),
                Sample.of(Types.doubleAsDecimal(4), decimals("15.7563", "-0.5000")),
                Sample.of(Types.REAL, 0f, 1.1f, -1.1f, Float.MAX_VALUE, Float.MIN_NORMAL, 16_777_216f),
                Sample.of(Types.DOUBLE, 0.0, 1.1, -1.1, Double.MAX_VALUE, Double.MIN_NORMAL, 1.0 / 3),
                Sample.of(Types.BOOLEAN, true, false));
    }

    static BigDecimal[] decimals(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    private static List<Sample<?>> texts() {
        String[] texts = TEXTS.toArray(String[]::new);
        return List.of(
                Sample.of(Types.varchar(40), texts),
                Sample.of(Types.TEXT, texts),
                Sample.of(Types.varchar(3), "😀😀😀", "abc"),
                Sample.of(Types.character(5), "abc", "", "abcde", " ab"),
                Sample.of(Types.BINARY, new byte[0], new byte[] {0, 1, -1, 39, 92, 127, -128}),
                Sample.of(Types.binary(3), new byte[] {1, 2, 3}),
                Sample.of(
                                Types.JSON,
                                "null",
                                "1",
                                "true",
                                "\"a\\\"b'\\\\\"",
                                "[]",
                                "{\"schlüssel\": [1, null, \"wért\"]}")
                        .withoutEquality());
    }

    private static List<Sample<?>> times() {
        return List.of(
                Sample.of(Types.DATE, DATES.toArray(LocalDate[]::new)),
                Sample.of(
                        Types.TIME,
                        LocalTime.MIDNIGHT,
                        LocalTime.of(23, 59, 59, 999_999_000),
                        LocalTime.of(12, 34, 56),
                        LocalTime.of(1, 2, 3, 4_000)),
                Sample.of(
                        Types.TIME_WITH_ZONE,
                        OffsetTime.of(0, 0, 0, 0, ZoneOffset.UTC),
                        OffsetTime.of(23, 59, 59, 999_999_000, ZoneOffset.ofHoursMinutesSeconds(-15, -59, -59)),
                        OffsetTime.of(12, 0, 0, 0, ZoneOffset.ofHours(5))),
                Sample.of(Types.DATETIME, moments().toArray(LocalDateTime[]::new)),
                Sample.of(
                        Types.TIMESTAMP,
                        moments()
                                .map(moment -> moment.toInstant(ZoneOffset.UTC))
                                .toArray(Instant[]::new)),
                Sample.of(Types.timestamp(3), Instant.parse("2024-01-01T00:00:00.123Z")),
                Sample.of(Types.timestamp(0), Instant.parse("2024-01-01T00:00:05Z")),
                Sample.of(
                        Types.INTERVAL,
                        Duration.ZERO,
                        Duration.ofDays(400).plusHours(3).plusNanos(5_000),
                        Duration.ofMillis(-1_500),
                        Duration.ofDays(-3),
                        Duration.ofNanos(-1_000),
                        Duration.ofSeconds(9_223_372_036_853L, 999_999_000)));
    }

    private static Stream<LocalDateTime> moments() {
        return DATES.stream().flatMap(date -> Stream.of(date.atStartOfDay(), date.atTime(23, 59, 59, 999_999_000)));
    }

    private static List<Sample<?>> others() {
        UUID one = UUID.fromString("0123e567-89ab-12d3-a456-426614174000");
        return List.of(
                Sample.of(Types.UUID, new UUID(0, 0), new UUID(-1, -1), one),
                Sample.of(Types.uuidText(), one.toString()),
                Sample.of(MOOD, Mood.values()),
                Sample.of(Types.enumerationAsText(Mood.class), Mood.values()),
                Sample.of(Types.varchar(10).withVariant("sqlite", Types.TEXT), "abc"),
                Sample.of(new Euros(), decimals("12.34", "-0.01")));
    }

    static Stream<Refusal<?>> refused() {
        return Stream.of(tooLong(), halfCharacters(), outOfRange()).flatMap(List::stream);
    }

    private static List<Refusal<?>> tooLong() {
        return List.of(
                Refusal.of(Types.varchar(3), "abcd", ErrorCode.TEXT_TOO_LONG),
                Refusal.of(Types.varchar(3), "😀😀😀😀", ErrorCode.TEXT_TOO_LONG),
                Refusal.of(Types.character(3), "abcd", ErrorCode.TEXT_TOO_LONG),
                Refusal.of(Types.binary(2), new byte[3], ErrorCode.TEXT_TOO_LONG),
                Refusal.of(Types.uuidText(), "nonsense", ErrorCode.WRONG_TYPE));
    }

    private static List<Refusal<?>> halfCharacters() {
        return Stream.of("a\ud83d", "\ude00a", "\ud83d\ud83d\ude00", "\ude00\ud83d")
                .flatMap(text -> Stream.<Refusal<?>>of(
                        Refusal.of(Types.varchar(9), text, ErrorCode.LONE_SURROGATE),
                        Refusal.of(Types.character(9), text, ErrorCode.LONE_SURROGATE),
                        Refusal.of(Types.TEXT, text, ErrorCode.LONE_SURROGATE),
                        Refusal.of(Types.JSON, '"' + text + '"', ErrorCode.LONE_SURROGATE)))
                .toList();
    }

    private static List<Refusal<?>> outOfRange() {
        ErrorCode code = ErrorCode.OUT_OF_RANGE;
        return List.of(
                Refusal.of(Types.decimal(5, 2), new BigDecimal("1.234"), code),
                Refusal.of(Types.decimal(5, 2), new BigDecimal("1000"), code),
                Refusal.of(Types.decimal(5, 2), new BigDecimal("1E+1000000000"), code),
                Refusal.of(Types.decimal(5, 2), new BigDecimal("1E-1000000000"), code),
                Refusal.of(Types.decimal(38, 10), new BigDecimal("1E+28"), code),
                Refusal.of(Types.DECIMAL, new BigDecimal("1E+1000000000"), code),
                Refusal.of(Types.DECIMAL, new BigDecimal("1E-1000000000"), code),
                Refusal.of(Types.decimalAsDouble(5, 2), 1000.0, code),
                Refusal.of(Types.decimalAsDouble(5, 2), Double.NaN, code),
                Refusal.of(Types.DATE, LocalDate.of(0, 12, 31), code),
                Refusal.of(Types.DATE, LocalDate.of(10_000, 1, 1), code),
                Refusal.of(Types.DATETIME, LocalDateTime.MAX, code),
                Refusal.of(Types.TIMESTAMP, Instant.MIN, code),
                Refusal.of(Types.TIMESTAMP, Instant.MAX, code),
                Refusal.of(Types.TIMESTAMP, Instant.parse("0000-12-31T23:59:59.999999Z"), code),
                Refusal.of(Types.INTERVAL, Duration.ofSeconds(Long.MIN_VALUE), code),
                Refusal.of(Types.INTERVAL, Duration.ofSeconds(9_223_372_036_855L), code),
                Refusal.of(Types.TIME_WITH_ZONE, OffsetTime.of(1, 1, 1, 0, ZoneOffset.ofHours(18)), code));
    }
}
