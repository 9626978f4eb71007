package dev.cinnabar.ext.audit;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.type.ArrayType;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.EnumType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.VariantType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values as texts, and back: as Java's classes write themselves (ISO-8601 for times), bytes in Base64, constants of enums by their words,
 * what a type of the program's own stores as what it stores, lists with a comma behind each element. Stateless.
 */
final class ValueText {
    private static final String NULL = "\\N";

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.ofEntries(
            Map.entry(String.class, text -> text),
            Map.entry(Boolean.class, Boolean::valueOf),
            Map.entry(Short.class, Short::valueOf),
            Map.entry(Integer.class, Integer::valueOf),
            Map.entry(Long.class, Long::valueOf),
            Map.entry(Float.class, Float::valueOf),
            Map.entry(Double.class, Double::valueOf),
            Map.entry(BigDecimal.class, BigDecimal::new),
            Map.entry(BigInteger.class, BigInteger::new),
            Map.entry(byte[].class, text -> Base64.getDecoder().decode(text)),
            Map.entry(LocalDate.class, LocalDate::parse),
            Map.entry(LocalTime.class, LocalTime::parse),
            Map.entry(OffsetTime.class, OffsetTime::parse),
            Map.entry(LocalDateTime.class, LocalDateTime::parse),
            Map.entry(OffsetDateTime.class, OffsetDateTime::parse),
            Map.entry(Instant.class, Instant::parse),
            Map.entry(Duration.class, Duration::parse),
            Map.entry(UUID.class, UUID::fromString));

    private ValueText() {}

    static String of(SqlType<?> type, Object value, DialectInfo dialect) {
        if (type instanceof VariantType<?> variant) {
            return of(variant.on(dialect.name()), value, dialect);
        } else if (type instanceof TypeDecorator<?, ?> own) {
            return ofOwn(own, value, dialect);
        } else if (type instanceof EnumType<?> words) {
            return word(words, value);
        } else if (type instanceof ArrayType<?> list) {
            return ofList(list, (List<?>) value, dialect);
        }
        return plain(value);
    }

    private static String plain(Object value) {
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    @SuppressWarnings("unchecked") // the value stands behind an attribute of that type
    private static <J, D> String ofOwn(TypeDecorator<J, D> own, Object value, DialectInfo dialect) {
        return of(own.storedAs(), own.toDatabase((J) value, dialect), dialect);
    }

    private static <E extends Enum<E>> String word(EnumType<E> words, Object value) {
        return words.wordOf(words.javaType().cast(value));
    }

    private static String ofList(ArrayType<?> list, List<?> values, DialectInfo dialect) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            text.append(value == null ? NULL : escaped(of(list.element(), value, dialect)))
                    .append(',');
        }
        return text.toString();
    }

    /** A text as a part of a list. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(",", "\\,");
    }

    /**
     * The value of a text.
     *
     * @throws UsageException if values of that type cannot be read back
     */
    @SuppressWarnings("unchecked") // what is read for a type is of its class
    static <T> T read(SqlType<T> type, String text, DialectInfo dialect) {
        return (T) value(type, text, dialect);
    }

    private static Object value(SqlType<?> type, String text, DialectInfo dialect) {
        if (type instanceof VariantType<?> variant) {
            return value(variant.on(dialect.name()), text, dialect);
        } else if (type instanceof TypeDecorator<?, ?> own) {
            return own(own, text, dialect);
        } else if (type instanceof EnumType<?> words) {
            return Objects.requireNonNullElseGet(constant(words, text), () -> {
                throw unreadable(type, text);
            });
        } else if (type instanceof ArrayType<?> list) {
            return list(list, text, dialect);
        }
        Function<String, Object> reader = READERS.get(type.javaType());
        if (reader == null) {
            throw unreadable(type, text);
        }
        return reader.apply(text);
    }

    private static <E extends Enum<E>> @Nullable Object constant(EnumType<E> words, String word) {
        return words.constantOf(word);
    }

    private static <J, D> Object own(TypeDecorator<J, D> own, String text, DialectInfo dialect) {
        return own.fromDatabase(read(own.storedAs(), text, dialect), dialect);
    }

    private static List<@Nullable Object> list(ArrayType<?> list, String text, DialectInfo dialect) {
        List<@Nullable Object> values = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        boolean isNull = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                isNull = text.charAt(i) == 'N';
                element.append(text.charAt(i));
            } else if (c == ',') {
                values.add(isNull ? null : value(list.element(), element.toString(), dialect));
                element.setLength(0);
                isNull = false;
            } else {
                element.append(c);
            }
        }
        return values;
    }

    private static UsageException unreadable(SqlType<?> type, String text) {
        return new UsageException(
                ErrorCode.UNREADABLE_VALUE,
                "A value of the log, a text of " + text.length() + " characters, cannot be read as " + type.name()
                        + ".",
                "take the text as it is: AuditEntry.getOldValue(), getNewValue()");
    }
}
