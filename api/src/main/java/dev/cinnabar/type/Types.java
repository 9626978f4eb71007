package dev.cinnabar.type;

import static dev.cinnabar.type.StandardType.UNSPECIFIED;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.error.UsageException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** The types that every dialect knows. */
public final class Types {
    public static final NumberType<Short> SMALLINT = number(TypeKind.SMALLINT, Short.class);
    public static final NumberType<Integer> INTEGER = number(TypeKind.INTEGER, Integer.class);
    public static final NumberType<Long> BIGINT = number(TypeKind.BIGINT, Long.class);
    /** A decimal of the database's own size. */
    public static final NumberType<BigDecimal> DECIMAL = number(TypeKind.DECIMAL, BigDecimal.class);

    public static final NumberType<Float> REAL = number(TypeKind.REAL, Float.class);
    public static final NumberType<Double> DOUBLE = number(TypeKind.DOUBLE, Double.class);
    public static final BooleanType BOOLEAN = new StandardBoolean();
    /** Text with no length said; as a column, the dialect may need one. */
    public static final TextType VARCHAR = new StandardText(TypeKind.VARCHAR, UNSPECIFIED, null);
    /** Text of any length. */
    public static final TextType TEXT = new StandardText(TypeKind.TEXT, UNSPECIFIED, null);
    /** Bytes of any length. */
    public static final SqlType<byte[]> BINARY = new StandardValue<>(TypeKind.BINARY, byte[].class, UNSPECIFIED);

    public static final SqlType<LocalDate> DATE = new StandardValue<>(TypeKind.DATE, LocalDate.class, UNSPECIFIED);
    public static final SqlType<LocalTime> TIME = new StandardValue<>(TypeKind.TIME, LocalTime.class, UNSPECIFIED);
    /** Time of day with an offset. */
    public static final SqlType<OffsetTime> TIME_WITH_ZONE =
            new StandardValue<>(TypeKind.TIME_WITH_ZONE, OffsetTime.class, UNSPECIFIED);
    /** Date and time on no particular clock, to the microsecond. */
    public static final SqlType<LocalDateTime> DATETIME =
            new StandardValue<>(TypeKind.DATETIME, LocalDateTime.class, UNSPECIFIED);
    /** A moment, to the microsecond; stored in UTC. */
    public static final SqlType<Instant> TIMESTAMP =
            new StandardValue<>(TypeKind.TIMESTAMP, Instant.class, UNSPECIFIED);

    public static final SqlType<Duration> INTERVAL =
            new StandardValue<>(TypeKind.INTERVAL, Duration.class, UNSPECIFIED);
    public static final SqlType<UUID> UUID = new StandardValue<>(TypeKind.UUID, UUID.class, UNSPECIFIED);
    /** A JSON document as text; {@code "null"} is JSON's null, a Java null is SQL's. */
    public static final TextType JSON = new StandardText(TypeKind.JSON, UNSPECIFIED, null);

    private Types() {}

    private static <N extends Number> NumberType<N> number(TypeKind kind, Class<N> javaType) {
        return new StandardNumber<>(kind, javaType, UNSPECIFIED, UNSPECIFIED);
    }

    /** Text of at most that many characters. */
    public static TextType varchar(int length) {
        return new StandardText(TypeKind.VARCHAR, positive("length", length), null);
    }

    /** Text of at most that many characters that compares and sorts by a collation of the database. */
    public static TextType varchar(int length, String collation) {
        return new StandardText(TypeKind.VARCHAR, positive("length", length), collation);
    }

    /** Text of exactly that many characters, padded with blanks. */
    public static TextType character(int length) {
        return new StandardText(TypeKind.CHAR, positive("length", length), null);
    }

    /** Text of any length that compares and sorts by a collation of the database. */
    public static TextType text(String collation) {
        return new StandardText(TypeKind.TEXT, UNSPECIFIED, collation);
    }

    /** Exact numbers of that many digits in all, of which {@code scale} stand after the point. */
    public static NumberType<BigDecimal> decimal(int precision, int scale) {
        return decimal(BigDecimal.class, precision, scale);
    }

    /** Exact numbers of any size with that many places: what is computed from decimals. */
    public static NumberType<BigDecimal> decimalOfScale(int scale) {
        return new StandardNumber<>(TypeKind.DECIMAL, BigDecimal.class, UNSPECIFIED, scale);
    }

    /** As {@link #decimal(int, int)}, read as doubles: exact in the database, rounded in Java. */
    public static NumberType<Double> decimalAsDouble(int precision, int scale) {
        return decimal(Double.class, precision, scale);
    }

    private static <N extends Number> NumberType<N> decimal(Class<N> javaType, int precision, int scale) {
        if (scale < 0 || scale > precision) {
            throw bad("decimal(" + precision + ", " + scale + ") has a scale outside of 0.." + precision);
        }
        return new StandardNumber<>(TypeKind.DECIMAL, javaType, positive("precision", precision), scale);
    }

    /** Floating-point numbers, read as decimals rounded to that many places. */
    public static NumberType<BigDecimal> doubleAsDecimal(int places) {
        return new StandardNumber<>(TypeKind.DOUBLE, BigDecimal.class, UNSPECIFIED, places);
    }

    /** At most that many bytes. */
    public static SqlType<byte[]> binary(int length) {
        return new StandardValue<>(TypeKind.BINARY, byte[].class, positive("length", length));
    }

    /** UUIDs as text with hyphens. */
    public static TextType uuidText() {
        return new StandardText(TypeKind.UUID, UNSPECIFIED, null);
    }

    /** A moment with that many fractional digits of a second, 0 to 6. */
    public static SqlType<Instant> timestamp(int digits) {
        return new StandardValue<>(TypeKind.TIMESTAMP, Instant.class, digits);
    }

    /** An enum by the names of its constants, in the database's own enum type where there is one. */
    public static <E extends Enum<E>> EnumType<E> enumeration(Class<E> type) {
        return enumeration(type, type.getSimpleName().toLowerCase(Locale.ROOT), E::name);
    }

    /** An enum by words of one's own; {@code name} is that of the database's type or check. */
    public static <E extends Enum<E>> EnumType<E> enumeration(
            Class<E> type, String name, Function<? super E, String> word) {
        return new EnumType<>(type, name, true, word);
    }

    /** An enum as text with a check, on every database. */
    public static <E extends Enum<E>> EnumType<E> enumerationAsText(Class<E> type) {
        return new EnumType<>(type, type.getSimpleName().toLowerCase(Locale.ROOT), false, E::name);
    }

    /** The type that values of a class have where nothing else is said; {@link UntypedType} for a class of its own. */
    @SuppressWarnings("unchecked") // each class stands beside the type of its values
    public static <T> SqlType<T> of(Class<T> javaType) {
        return (SqlType<T>) JavaTypes.of(javaType);
    }

    /** The type that the plugins of an engine have for values of a class: for columns of which nothing else is said. */
    public static <T> SqlType<T> provided(Class<T> javaType) {
        return new ProvidedType<>(javaType);
    }

    /** The type that a value has where nothing else is said. */
    @SuppressWarnings("unchecked") // the type of a value's own class is one of its type
    public static <T> SqlType<T> of(T value) {
        return (SqlType<T>) JavaTypes.of(value.getClass());
    }

    /** The type that a number has where nothing else is said. */
    public static <N extends Number> NumberType<N> numberOf(N value) {
        return (NumberType<N>) Types.<N>of(value);
    }

    /**
     * A type by the name that a database has for it, whose values travel as those of another one:
     * {@code TEXT.withVariant("postgresql", declared("inet", TEXT))}. The name is trusted SQL as it stands.
     */
    public static <T> SqlType<T> declared(@TrustedSql String ddl, SqlType<T> like) {
        return new NamedType<>(ddl, like);
    }

    /** A list of values in one column, where the database has arrays. */
    public static <T> SqlType<java.util.List<T>> array(SqlType<T> element) {
        return new ArrayType<>(element);
    }

    private static int positive(String what, int value) {
        if (value <= 0) {
            throw bad("The " + what + " of a type cannot be " + value);
        }
        return value;
    }

    private static UsageException bad(String problem) {
        return new UsageException(ErrorCode.BAD_DEFINITION, problem + ".", "give it a size that the type can have");
    }
}
