package dev.cinnabar.dialect;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.type.ArrayType;
import dev.cinnabar.type.ComparedType;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.EnumType;
import dev.cinnabar.type.JsonPathType;
import dev.cinnabar.type.NamedType;
import dev.cinnabar.type.NativeType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeAdapter;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import dev.cinnabar.type.UntypedType;
import dev.cinnabar.type.VariantType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The types of one dialect: the adapter of every {@link SqlType}. A dialect words one short method for each family of types and
 * only carries values; what a value must be is checked here, so that all databases refuse the same. Safe for many threads.
 */
public abstract class StandardTypes {
    private static final int REMEMBERED = 4_096;

    private final DialectInfo dialect;
    private final ConcurrentMap<SqlType<?>, TypeAdapter<?>> known = new ConcurrentHashMap<>();

    protected StandardTypes(DialectInfo dialect) {
        this.dialect = dialect;
    }

    /**
     * How values of a type travel on this dialect; asking twice gives the same adapter.
     *
     * @throws UsageException if the dialect has nothing for the type
     */
    @SuppressWarnings("unchecked") // a type's adapter is of the type's own T: adapters are only put in by resolve
    public final <T> TypeAdapter<T> adapter(SqlType<T> type) {
        TypeAdapter<?> adapter = known.get(type);
        return (TypeAdapter<T>) (adapter != null ? adapter : remember(type, resolve(type)));
    }

    /** Types are mostly constants; a program that makes them without end pays with time, not with memory. */
    private TypeAdapter<?> remember(SqlType<?> type, TypeAdapter<?> adapter) {
        if (known.size() < REMEMBERED) {
            known.putIfAbsent(type, adapter);
        }
        return adapter;
    }

    private TypeAdapter<?> resolve(SqlType<?> type) {
        if (type instanceof StandardType<?> standard) {
            return standard(standard);
        } else if (type instanceof VariantType<?> variant) {
            return adapter(variant.on(dialect.name()));
        } else if (type instanceof TypeDecorator<?, ?> decorator) {
            return decorated(decorator);
        } else if (type instanceof EnumType<?> enumeration) {
            return enumeration(enumeration);
        } else if (type instanceof ArrayType<?> array) {
            return array(array);
        } else if (type instanceof NamedType<?> named) {
            return named(named);
        } else if (type instanceof NativeType<?> its) {
            return its.on(dialect);
        } else if (type instanceof UntypedType) {
            return new UntypedAdapter(this);
        } else if (type instanceof ComparedType<?> compared) {
            return compared((StandardType<?>) compared.stored());
        } else if (type instanceof JsonPathType path) {
            return jsonPath(path);
        }
        throw new UsageException(
                ErrorCode.UNKNOWN_TYPE,
                "no adapter is known for the type " + type.name() + " of class "
                        + type.getClass().getName(),
                "Extend TypeDecorator, or implement NativeType for a type that brings its own adapter.");
    }

    /** A type by the database's own name. */
    protected <T> TypeAdapter<T> named(NamedType<T> type) {
        return new DeclaredType<>(type.ddl(), type.like(), adapter(type.like())).on(dialect);
    }

    private <J, D> TypeAdapter<J> decorated(TypeDecorator<J, D> decorator) {
        return new ConvertedAdapter<>(
                adapter(decorator.storedAs()),
                value -> decorator.toDatabase(value, dialect),
                stored -> decorator.fromDatabase(stored, dialect));
    }

    private TypeAdapter<?> compared(StandardType<?> type) {
        return switch (type.kind()) {
            case CHAR -> comparedCharacters();
            case VARCHAR -> adapter(Types.VARCHAR);
            case BINARY -> adapter(Types.BINARY);
            case DECIMAL -> comparedDecimal(type);
            default -> adapter(type);
        };
    }

    private TypeAdapter<String> comparedCharacters() {
        StandardType<?> type = (StandardType<?>) Types.VARCHAR;
        ValueRules rules = new ValueRules(type);
        return new CheckedAdapter<>(varchar(type), value -> rules.blankPadded(value, storesNul()));
    }

    /** A decimal that is compared with one of that type: it may have more digits. */
    protected TypeAdapter<?> comparedDecimal(StandardType<?> type) {
        return type.javaType() == BigDecimal.class ? adapter(Types.DECIMAL) : adapter(type);
    }

    private TypeAdapter<?> standard(StandardType<?> type) {
        ValueRules rules = new ValueRules(type);
        return switch (type.kind()) {
            case SMALLINT -> smallint();
            case INTEGER -> integer();
            case BIGINT -> bigint();
            case DECIMAL -> exact(type, rules);
            case REAL -> new CheckedAdapter<>(real(), value -> rules.floating(value, specialDoubles()));
            case DOUBLE -> floating(type, rules);
            case BOOLEAN -> bool();
            case CHAR -> new CheckedAdapter<>(character(type), value -> rules.blankPadded(value, storesNul()));
            case VARCHAR -> new CheckedAdapter<>(varchar(type), value -> rules.text(value, storesNul()));
            case TEXT -> new CheckedAdapter<>(text(type), value -> rules.text(value, storesNul()));
            case BINARY -> new CheckedAdapter<>(binary(type), rules::bytes);
            case DATE -> new CheckedAdapter<>(date(), rules::date);
            case TIME -> new CheckedAdapter<>(time(type), rules::time);
            case TIME_WITH_ZONE -> new CheckedAdapter<>(timeWithZone(type), rules::timeWithZone);
            case DATETIME -> new CheckedAdapter<>(datetime(type), rules::datetime);
            case TIMESTAMP -> new CheckedAdapter<>(timestamp(type), rules::timestamp);
            case INTERVAL -> new CheckedAdapter<>(interval(), rules::interval);
            case UUID -> uuid(type, rules);
            case JSON -> new CheckedAdapter<>(json(), value -> rules.text(value, storesNul()));
        };
    }

    private TypeAdapter<?> exact(StandardType<?> type, ValueRules rules) {
        TypeAdapter<BigDecimal> adapter =
                new CheckedAdapter<>(decimal(type), value -> rules.decimal(value, this::storesDecimal));
        return type.javaType() == Double.class
                ? new ConvertedAdapter<Double, BigDecimal>(adapter, rules::roundedDecimal, BigDecimal::doubleValue)
                : adapter;
    }

    private TypeAdapter<?> floating(StandardType<?> type, ValueRules rules) {
        TypeAdapter<Double> adapter =
                new CheckedAdapter<>(doublePrecision(), value -> rules.floating(value, specialDoubles()));
        return type.javaType() == BigDecimal.class
                ? new ConvertedAdapter<BigDecimal, Double>(adapter, BigDecimal::doubleValue, rules::roundedDecimal)
                : adapter;
    }

    private TypeAdapter<?> uuid(StandardType<?> type, ValueRules rules) {
        return type.javaType() == String.class
                ? new ConvertedAdapter<String, UUID>(uuid(), rules::uuid, UUID::toString)
                : uuid();
    }

    /** The dialect that these are the types of. */
    protected final DialectInfo dialect() {
        return dialect;
    }

    /** Whether a text may hold the character U+0000. */
    protected boolean storesNul() {
        return true;
    }

    /** Which of the doubles that are no finite number it stores. */
    protected SpecialDoubles specialDoubles() {
        return SpecialDoubles.ALL;
    }

    /** Whether a decimal, given without zeros at its end, is kept to the last digit where no precision was said. */
    protected abstract boolean storesDecimal(BigDecimal stripped);

    protected abstract TypeAdapter<Short> smallint();

    protected abstract TypeAdapter<Integer> integer();

    protected abstract TypeAdapter<Long> bigint();

    protected abstract TypeAdapter<BigDecimal> decimal(StandardType<?> type);

    protected abstract TypeAdapter<Float> real();

    protected abstract TypeAdapter<Double> doublePrecision();

    protected abstract TypeAdapter<Boolean> bool();

    protected abstract TypeAdapter<String> character(StandardType<?> type);

    protected abstract TypeAdapter<String> varchar(StandardType<?> type);

    protected abstract TypeAdapter<String> text(StandardType<?> type);

    protected abstract TypeAdapter<byte[]> binary(StandardType<?> type);

    protected abstract TypeAdapter<LocalDate> date();

    protected abstract TypeAdapter<LocalTime> time(StandardType<?> type);

    /** Text, where the dialect does not override it: it does not sort by the moment. */
    protected TypeAdapter<OffsetTime> timeWithZone(StandardType<?> type) {
        return new ConvertedAdapter<>(textOf(OffsetTimes.LENGTH), OffsetTimes::format, OffsetTimes::parse);
    }

    protected abstract TypeAdapter<LocalDateTime> datetime(StandardType<?> type);

    protected abstract TypeAdapter<Instant> timestamp(StandardType<?> type);

    /** Whole microseconds in a BIGINT, where the dialect does not override it. */
    protected TypeAdapter<Duration> interval() {
        return new ConvertedAdapter<>(bigint(), Microseconds::of, Microseconds::toDuration);
    }

    protected abstract TypeAdapter<UUID> uuid();

    protected abstract TypeAdapter<String> json();

    /** Text, where the dialect does not override it; the table has a check for it. */
    protected <E extends Enum<E>> TypeAdapter<E> enumeration(EnumType<E> type) {
        return new ConvertedAdapter<>(textOf(type.length()), type::wordOf, word -> constant(type, word));
    }

    /** The constant of a word that the database gave. */
    protected static <E extends Enum<E>> E constant(EnumType<E> type, String word) {
        @Nullable E constant = type.constantOf(word);
        if (constant == null) {
            throw UnreadableValue.unknownWord(type.name());
        }
        return constant;
    }

    private TypeAdapter<String> textOf(int length) {
        return varchar((StandardType<?>) Types.varchar(length));
    }

    /** Paths into JSON documents: as text, {@code $."key"[0]}, where the dialect does not override it. */
    protected TypeAdapter<List<Object>> jsonPath(JsonPathType type) {
        return jsonPath(plainText(), JsonPathForm.STANDARD);
    }

    /** Paths as texts of a form. */
    protected static TypeAdapter<List<Object>> jsonPath(TypeAdapter<String> text, JsonPathForm form) {
        return new JsonPathText(text, form);
    }

    /** Texts of any length, without the rules for those that are stored. */
    protected final TypeAdapter<String> plainText() {
        return text((StandardType<?>) Types.TEXT);
    }

    /** Arrays; refused where the dialect does not override it. */
    protected TypeAdapter<?> array(ArrayType<?> type) {
        throw new UnsupportedFeatureException(
                "The dialect " + dialect.name() + " has no arrays, so `" + type.name() + "` cannot be stored.",
                "Give the values a table of their own, or store a JSON document (Types.JSON).");
    }
}
