package dev.cinnabar.migrate.compare;

import dev.cinnabar.type.EnumType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeKind;
import dev.cinnabar.type.VariantType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The value of a type that says least. Stateless. */
final class ZeroValue {
    private static final Map<Class<?>, Object> ZEROS = Map.ofEntries(
            Map.entry(Short.class, (short) 0),
            Map.entry(Integer.class, 0),
            Map.entry(Long.class, 0L),
            Map.entry(Float.class, 0f),
            Map.entry(Double.class, 0d),
            Map.entry(BigDecimal.class, BigDecimal.ZERO),
            Map.entry(Boolean.class, false),
            Map.entry(String.class, ""),
            Map.entry(byte[].class, new byte[0]),
            Map.entry(UUID.class, new UUID(0, 0)),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(LocalTime.class, LocalTime.MIDNIGHT),
            Map.entry(LocalDateTime.class, LocalDate.EPOCH.atStartOfDay()),
            Map.entry(Instant.class, Instant.EPOCH));

    private ZeroValue() {}

    static Optional<?> of(SqlType<?> type) {
        if (type instanceof VariantType<?> variant) {
            return of(variant.base());
        }
        if (type instanceof EnumType<?> words) {
            return words.words().stream().findFirst().map(words::constantOf);
        }
        if (type instanceof StandardType<?> standard && standard.kind() == TypeKind.JSON) {
            return Optional.of("{}");
        }
        return type instanceof StandardType<?> ? Optional.ofNullable(ZEROS.get(type.javaType())) : Optional.empty();
    }
}
