package dev.cinnabar.it.proof;

import dev.cinnabar.dialect.DeclaredType;
import dev.cinnabar.dialect.mysql.MysqlTypes;
import dev.cinnabar.dialect.postgres.PostgresTypes;
import dev.cinnabar.testkit.random.Choices;
import dev.cinnabar.type.ArrayType;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.EnumType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import dev.cinnabar.type.VariantType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Types of all kinds, and values of them. Used once. */
public final class RandomTypes {
    private static final List<SqlType<?>> TYPES = List.of(
            Types.BIGINT,
            Types.SMALLINT,
            Types.INTEGER,
            Types.DECIMAL,
            Types.REAL,
            Types.DOUBLE,
            Types.BOOLEAN,
            Types.VARCHAR,
            Types.TEXT,
            Types.BINARY,
            Types.DATE,
            Types.TIME,
            Types.TIME_WITH_ZONE,
            Types.DATETIME,
            Types.TIMESTAMP,
            Types.INTERVAL,
            Types.UUID,
            Types.JSON,
            Types.varchar(20),
            Types.varchar(7, "de_DE"),
            Types.text("C"),
            Types.character(3),
            Types.decimal(12, 2),
            Types.decimalOfScale(3),
            Types.decimalAsDouble(8, 3),
            Types.doubleAsDecimal(4),
            Types.binary(16),
            Types.uuidText(),
            Types.timestamp(3),
            Types.enumeration(Mood.class),
            Types.enumeration(Mood.class, "state of mind", mood -> mood.name().toLowerCase(Locale.ROOT) + " \"mood\""),
            Types.enumerationAsText(Mood.class),
            Types.array(Types.INTEGER),
            Types.array(Types.enumeration(Mood.class)),
            Types.TEXT.withVariant("postgresql", PostgresTypes.CITEXT),
            Types.SMALLINT
                    .withVariant("mysql", MysqlTypes.TINYINT)
                    .withVariant("sqlite", DeclaredType.of("TINYINT", Types.SMALLINT)),
            Types.BIGINT.withVariant("mysql", DeclaredType.of("bigint unsigned", Types.BIGINT)),
            Types.enumeration(Mood.class).withVariant("mysql", Types.enumerationAsText(Mood.class)),
            PostgresTypes.INET,
            new Cents());

    private static final Map<Class<?>, List<?>> VALUES = Map.ofEntries(
            Map.entry(Short.class, List.of((short) 3, (short) -3)),
            Map.entry(Integer.class, List.of(5, Integer.MIN_VALUE)),
            Map.entry(Long.class, List.of(5L, Long.MIN_VALUE)),
            Map.entry(BigDecimal.class, List.of(new BigDecimal("1.50"), new BigDecimal("-1E+3"))),
            Map.entry(Float.class, List.of(1.5f, -0f, Float.MIN_VALUE)),
            Map.entry(Double.class, List.of(1.25, -1e300)),
            Map.entry(Boolean.class, List.of(true, false)),
            Map.entry(String.class, List.of("", "it's", "\\u000a", "\"\\n\n", "\u202E")),
            Map.entry(byte[].class, List.of(new byte[] {1, -1}, new byte[0])),
            Map.entry(LocalDate.class, List.of(LocalDate.of(2024, 2, 29))),
            Map.entry(LocalTime.class, List.of(LocalTime.of(0, 0), LocalTime.of(1, 2, 3, 4000))),
            Map.entry(OffsetTime.class, List.of(OffsetTime.parse("10:15:30+01:00"))),
            Map.entry(LocalDateTime.class, List.of(LocalDateTime.of(2024, 2, 29, 0, 0))),
            Map.entry(Instant.class, List.of(Instant.EPOCH)),
            Map.entry(Duration.class, List.of(Duration.ofSeconds(61, 5000))),
            Map.entry(UUID.class, List.of(new UUID(1, 2))),
            Map.entry(Mood.class, List.of(Mood.HAPPY, Mood.SAD)));

    private final Choices choices;

    RandomTypes(Choices choices) {
        this.choices = choices;
    }

    SqlType<?> type() {
        return choices.onceIn(2) ? choices.of(TYPES) : Types.BIGINT;
    }

    /** A value of the type, where there is one here. */
    Optional<Object> value(SqlType<?> type) {
        if (type instanceof VariantType<?> variant) {
            return value(variant.base());
        } else if (type instanceof ArrayType<?> array) {
            return value(array.element()).map(List::of);
        } else if (type instanceof Cents) {
            return Optional.of(new BigDecimal("12.34"));
        }
        Class<?> its = type instanceof EnumType<?> words ? words.javaType() : type.javaType();
        return Optional.ofNullable(VALUES.get(its)).map(choices::of);
    }

    /** An enum of the program's. */
    public enum Mood {
        HAPPY,
        SAD
    }

    /** A type of the program's. */
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
