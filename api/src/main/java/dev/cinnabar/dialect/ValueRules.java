package dev.cinnabar.dialect;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What a value of a standard type must be, on every database: each method gives the value as it is sent, or refuses it naming the
 * type, never the value. Digits of a second that the type has no room for are cut off, as a clock does; all else that would be lost
 * is refused. Immutable.
 */
final class ValueRules {
    private static final int MICROSECOND_DIGITS = 6;
    private static final int MOST_OFFSET_SECONDS = 16 * 3600 - 1; // PostgreSQL 8.5.1.2: time zone displacement
    private static final long MOST_SECONDS = Long.MAX_VALUE / 1_000_000 - 1;
    private static final long FIRST_SECOND = LocalDateTime.of(1, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long AFTER_LAST_SECOND =
            LocalDateTime.of(10_000, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);

    private final StandardType<?> type;
    private final int length;
    private final int scale;
    private final int unit;

    ValueRules(StandardType<?> type) {
        this.type = type;
        this.length = type.length();
        this.scale = type.scale();
        this.unit = nanosPerUnit(type.length() == StandardType.UNSPECIFIED ? MICROSECOND_DIGITS : type.length());
    }

    private static int nanosPerUnit(int digits) {
        int nanos = 1;
        for (int i = Math.min(digits, MICROSECOND_DIGITS); i < 9; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    String text(String value, boolean nulAllowed) {
        TextRules.check(type, value, nulAllowed);
        // a text of no more chars than allowed has no more code points either
        if (length != StandardType.UNSPECIFIED && value.length() > length) {
            checkLength(value.codePointCount(0, value.length()), "characters");
        }
        return value;
    }

    /** Trailing blanks mean nothing in CHAR, so they neither count nor travel. */
    String blankPadded(String value, boolean nulAllowed) {
        return text(TextRules.withoutTrailingBlanks(value), nulAllowed);
    }

    byte[] bytes(byte[] value) {
        if (length != StandardType.UNSPECIFIED) {
            checkLength(value.length, "bytes");
        }
        return value;
    }

    private void checkLength(int actual, String what) {
        if (actual > length) {
            throw new UsageException(
                    ErrorCode.TEXT_TOO_LONG,
                    "A value of " + actual + " " + what + " is too long for `" + type.name() + "`.",
                    "Shorten it, or give the column a greater length.");
        }
    }

    /** Refuses digits that would be lost; zeros at the end are no digits. */
    BigDecimal decimal(BigDecimal value, Predicate<BigDecimal> isStored) {
        // a computed decimal has a scale alone: what is compared with it may have more places
        if (length == StandardType.UNSPECIFIED) {
            return checkStored(value, isStored);
        }
        BigDecimal scaled = value.scale() == scale ? value : withScale(value);
        if (scaled.precision() > length) {
            throw outOfRange("A decimal has more than " + (length - scale) + " digits before the point");
        }
        return scaled;
    }

    private BigDecimal withScale(BigDecimal value) {
        // a far exponent would make setScale build a number of that many digits
        if (value.signum() != 0 && (long) value.precision() - value.scale() > length - scale) {
            throw outOfRange("A decimal has more than " + (length - scale) + " digits before the point");
        }
        if (value.signum() == 0) {
            return BigDecimal.ZERO.setScale(scale);
        }
        try {
            return value.setScale(scale, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw outOfRange("A decimal has more than " + scale + " digits after the point");
        }
    }

    private BigDecimal checkStored(BigDecimal value, Predicate<BigDecimal> isStored) {
        if (isStored.test(value.stripTrailingZeros())) {
            return value;
        }
        throw outOfRange("A decimal has more digits than this database keeps");
    }

    Float floating(Float value, SpecialDoubles special) {
        checkSpecial(value.isNaN(), value.isInfinite(), special);
        return value;
    }

    Double floating(Double value, SpecialDoubles special) {
        checkSpecial(value.isNaN(), value.isInfinite(), special);
        return value;
    }

    private void checkSpecial(boolean nan, boolean infinite, SpecialDoubles special) {
        if ((nan && special != SpecialDoubles.ALL) || (infinite && special == SpecialDoubles.NONE)) {
            throw outOfRange((nan ? "A value that is no number" : "An infinity") + " is given");
        }
    }

    BigDecimal roundedDecimal(Double value) {
        if (value.isNaN() || value.isInfinite()) {
            throw outOfRange("A floating-point value is no finite number");
        }
        return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_EVEN);
    }

    LocalDate date(LocalDate value) {
        checkYear(value.getYear());
        return value;
    }

    LocalTime time(LocalTime value) {
        int rest = value.getNano() % unit;
        return rest == 0 ? value : value.minusNanos(rest);
    }

    OffsetTime timeWithZone(OffsetTime value) {
        if (Math.abs(value.getOffset().getTotalSeconds()) > MOST_OFFSET_SECONDS) {
            throw outOfRange("An offset from UTC reaches 16 hours");
        }
        int rest = value.getNano() % unit;
        return rest == 0 ? value : value.minusNanos(rest);
    }

    LocalDateTime datetime(LocalDateTime value) {
        checkYear(value.getYear());
        int rest = value.getNano() % unit;
        return rest == 0 ? value : value.minusNanos(rest);
    }

    Instant timestamp(Instant value) {
        if (value.getEpochSecond() < FIRST_SECOND || value.getEpochSecond() >= AFTER_LAST_SECOND) {
            throw outOfRange("A moment lies outside the years 1 to 9999");
        }
        int rest = value.getNano() % unit;
        return rest == 0 ? value : value.minusNanos(rest);
    }

    private void checkYear(int year) {
        if (year < 1 || year > 9999) {
            throw outOfRange("A date lies outside the years 1 to 9999");
        }
    }

    /** Whole microseconds, as many as a long holds: about 292,000 years. */
    Duration interval(Duration value) {
        if (value.toSeconds() > MOST_SECONDS || value.toSeconds() < -MOST_SECONDS) {
            throw outOfRange("A span is longer than 2^63 microseconds");
        }
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    UUID uuid(String value) {
        if (value.length() == 36) {
            try {
                return UUID.fromString(value);
            } catch (IllegalArgumentException e) {
                throw noUuid();
            }
        }
        throw noUuid();
    }

    private UsageException noUuid() {
        return new UsageException(
                ErrorCode.WRONG_TYPE,
                "A text is no UUID, which `" + type.name() + "` asks for.",
                "Give 32 hexadecimal digits with hyphens after the 8th, 12th, 16th and 20th.");
    }

    private UsageException outOfRange(String problem) {
        return outOfRange(type, problem);
    }

    static UsageException outOfRange(SqlType<?> type, String problem) {
        return new UsageException(
                ErrorCode.OUT_OF_RANGE,
                problem + ", which `" + type.name() + "` has no room for.",
                "Check the value before it is sent, or choose a wider type.");
    }
}
