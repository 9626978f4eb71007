package shop;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Type;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A field of each kind. */
@Entity
public class Everything extends EverythingModel {
    static class Mapped {
        @Id
        UUID key = UUID.fromString("00000000-0000-0000-0000-000000000007");

        String text;
        short small;
        int whole = 7;
        long large;
        float single;
        double real;
        boolean flag;
        Short boxedSmall;
        Integer boxedWhole;
        Long boxedLarge;
        @Nullable Float boxedSingle;
        @Nullable Double boxedReal;
        @Nullable Boolean boxedFlag;
        BigDecimal decimal;
        BigInteger integer;
        Instant instant;
        LocalDate date;
        LocalTime time;
        LocalDateTime dateTime;
        OffsetTime offsetTime;
        Duration duration;
        byte[] bytes;
        byte @Nullable [] moreBytes;
        Color color = Color.RED;
        Outer.@Nullable Shade shade;

        @Type(Words.class)
        Map<String, @Nullable List<? extends Number>> words;

        @Type(Outer.Cents.class)
        BigDecimal price;

        @Column(name = "odd \"name\" \u00e9\n", serverDefault = "'a\\b'")
        String odd;
    }

    public enum Color {
        RED
    }

    /** Something to nest in. */
    public static class Outer {
        /** An enum inside. */
        public enum Shade {
            DARK
        }

        /** Whole cents. */
        public static final class Cents extends TypeDecorator<BigDecimal, Long> {
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
    }
}
