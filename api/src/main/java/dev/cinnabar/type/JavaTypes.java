package dev.cinnabar.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.Map;
import java.util.UUID;

/** Java's classes and the types that their values have by themselves. */
final class JavaTypes {
    private static final Map<Class<?>, SqlType<?>> KNOWN = Map.ofEntries(
            Map.entry(String.class, Types.VARCHAR),
            Map.entry(Short.class, Types.SMALLINT),
            Map.entry(Integer.class, Types.INTEGER),
            Map.entry(Long.class, Types.BIGINT),
            Map.entry(BigDecimal.class, Types.DECIMAL),
            Map.entry(BigInteger.class, new StandardNumber<>(TypeKind.DECIMAL, BigInteger.class, -1, -1)),
            Map.entry(Float.class, Types.REAL),
            Map.entry(Double.class, Types.DOUBLE),
            Map.entry(Boolean.class, Types.BOOLEAN),
            Map.entry(byte[].class, Types.BINARY),
            Map.entry(LocalDate.class, Types.DATE),
            Map.entry(LocalTime.class, Types.TIME),
            Map.entry(OffsetTime.class, Types.TIME_WITH_ZONE),
            Map.entry(LocalDateTime.class, Types.DATETIME),
            Map.entry(Instant.class, Types.TIMESTAMP),
            Map.entry(Duration.class, Types.INTERVAL),
            Map.entry(UUID.class, Types.UUID));

    private JavaTypes() {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // an enum's class is the one of its constants
    static SqlType<?> of(Class<?> javaType) {
        if (javaType.isEnum()) {
            return Types.enumerationAsText((Class) javaType);
        }
        return KNOWN.getOrDefault(javaType, UntypedType.INSTANCE);
    }
}
