package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.ComposedAdapter;
import dev.cinnabar.dialect.Identifiers;
import dev.cinnabar.dialect.JsonPathForm;
import dev.cinnabar.dialect.StandardTypes;
import dev.cinnabar.dialect.TextRules;
import dev.cinnabar.dialect.UnreadableValue;
import dev.cinnabar.schema.NameLimit;
import dev.cinnabar.type.ArrayType;
import dev.cinnabar.type.Binds;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.ComparedType;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.EnumType;
import dev.cinnabar.type.JsonPathType;
import dev.cinnabar.type.NamedType;
import dev.cinnabar.type.NativeType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TextType;
import dev.cinnabar.type.TypeAdapter;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.VariantType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's types: how those of the standard's families travel there, and those that it alone has (PostgreSQL, chapter 8). Values
 * of the latter are texts where Java has no class for them. Safe for many threads.
 */
public final class PostgresTypes extends StandardTypes {
    /** The address of a host, with its network if one is said: {@code 192.168.0.1/24} (8.9). */
    public static final NativeType<String> INET = PostgresNative.ofText("INET");
    /** The address of a network. */
    public static final NativeType<String> CIDR = PostgresNative.ofText("CIDR");
    /** A hardware address of six bytes. */
    public static final NativeType<String> MACADDR = PostgresNative.ofText("MACADDR");
    /** A hardware address of eight bytes. */
    public static final NativeType<String> MACADDR8 = PostgresNative.ofText("MACADDR8");
    /** A document as a list of lexemes (8.11). */
    public static final NativeType<String> TSVECTOR = PostgresNative.ofText("TSVECTOR");
    /** What a document is searched for. */
    public static final NativeType<String> TSQUERY = PostgresNative.ofText("TSQUERY");
    /** An XML document as text (8.13). */
    public static final NativeType<String> XML = PostgresNative.ofText("XML");
    /** The name of a table or another relation, which must exist (8.19). */
    public static final NativeType<String> REGCLASS = PostgresNative.ofText("REGCLASS");
    /** The number of a row of the system's catalogs: 0 to 4294967295. */
    public static final NativeType<Long> OID = new PostgresNative<>(
            "OID", Long.class, types -> PostgresAdapter.ofText("OID", String::valueOf, Long::valueOf));
    /** An amount of money, two digits after the point. */
    public static final NativeType<BigDecimal> MONEY =
            new PostgresNative<>("MONEY", BigDecimal.class, types -> MoneyText.adapter());
    /** Text that compares without regard to case; needs the extension citext. */
    public static final TextType CITEXT = new PostgresNative.OfText("CITEXT");
    /** A JSON document in binary form, as {@link dev.cinnabar.type.Types#JSON} is here. */
    public static final TextType JSONB = new PostgresNative.OfText("JSONB");
    /** A JSON document as the text that it was; it has no equality. */
    public static final TextType JSON = new PostgresNative.OfText("JSON");
    /** A map from text to text or null; needs the extension hstore. */
    public static final NativeType<Map<String, @Nullable String>> HSTORE = new PostgresNative<>(
            "HSTORE", Map.class, types -> PostgresAdapter.ofText("HSTORE", HstoreText::format, HstoreText::parse));

    public static final NativeType<Range<Integer>> INT4RANGE = range("INT4RANGE", dev.cinnabar.type.Types.INTEGER);
    public static final NativeType<Range<Long>> INT8RANGE = range("INT8RANGE", dev.cinnabar.type.Types.BIGINT);
    public static final NativeType<Range<BigDecimal>> NUMRANGE = range("NUMRANGE", dev.cinnabar.type.Types.DECIMAL);
    public static final NativeType<Range<LocalDate>> DATERANGE = range("DATERANGE", dev.cinnabar.type.Types.DATE);
    public static final NativeType<Range<LocalDateTime>> TSRANGE = range("TSRANGE", dev.cinnabar.type.Types.DATETIME);
    public static final NativeType<Range<Instant>> TSTZRANGE = range("TSTZRANGE", dev.cinnabar.type.Types.TIMESTAMP);
    public static final NativeType<List<Range<Integer>>> INT4MULTIRANGE =
            ranges("INT4MULTIRANGE", dev.cinnabar.type.Types.INTEGER);
    public static final NativeType<List<Range<Long>>> INT8MULTIRANGE =
            ranges("INT8MULTIRANGE", dev.cinnabar.type.Types.BIGINT);
    public static final NativeType<List<Range<BigDecimal>>> NUMMULTIRANGE =
            ranges("NUMMULTIRANGE", dev.cinnabar.type.Types.DECIMAL);
    public static final NativeType<List<Range<LocalDate>>> DATEMULTIRANGE =
            ranges("DATEMULTIRANGE", dev.cinnabar.type.Types.DATE);
    public static final NativeType<List<Range<LocalDateTime>>> TSMULTIRANGE =
            ranges("TSMULTIRANGE", dev.cinnabar.type.Types.DATETIME);
    public static final NativeType<List<Range<Instant>>> TSTZMULTIRANGE =
            ranges("TSTZMULTIRANGE", dev.cinnabar.type.Types.TIMESTAMP);

    static final Identifiers IDENTIFIERS = new Identifiers('"', NameLimit.bytes(63));

    private static final int DIGITS_BEFORE_POINT = 131_072;
    private static final int DIGITS_AFTER_POINT = 16_383;

    private final Identifiers identifiers;

    public PostgresTypes(DialectInfo dialect, Identifiers identifiers) {
        super(dialect);
        this.identifiers = identifiers;
    }

    /** A range of another type, made by CREATE TYPE … AS RANGE (8.17.8). */
    public static <T> NativeType<Range<T>> rangeType(String name, SqlType<T> bound) {
        return range(IDENTIFIERS.quote(name), bound);
    }

    private static <T> NativeType<Range<T>> range(String name, SqlType<T> bound) {
        return new PostgresNative<>(name, Range.class, types -> {
            RangeText<T> form = new RangeText<>(types.adapter(bound));
            return PostgresAdapter.ofText(name, form::format, form::parse);
        });
    }

    private static <T> NativeType<List<Range<T>>> ranges(String name, SqlType<T> bound) {
        return new PostgresNative<>(name, List.class, types -> {
            RangeText<T> form = new RangeText<>(types.adapter(bound));
            return PostgresAdapter.ofText(name, form::formatAll, form::parseAll);
        });
    }

    /** Exactly that many bits, as a text of 0 and 1 (8.10). */
    public static NativeType<String> bit(int length) {
        return PostgresNative.ofText("BIT(" + length + ")");
    }

    /** At most that many bits. */
    public static NativeType<String> bitVarying(int length) {
        return PostgresNative.ofText("BIT VARYING(" + length + ")");
    }

    /** A domain over another type, made by CREATE DOMAIN (8.18). */
    public static <T> NativeType<T> domain(String name, SqlType<T> base) {
        return new PostgresNative<>(
                IDENTIFIERS.quote(name),
                base.javaType(),
                types -> castAdapter(IDENTIFIERS.quote(name), types.adapter(base)));
    }

    /** What the server would not take for the type by itself is cast to it. */
    @Override
    protected <T> TypeAdapter<T> named(NamedType<T> type) {
        return castAdapter(type.ddl(), adapter(type.like()));
    }

    private static <T> TypeAdapter<T> castAdapter(String quoted, TypeAdapter<T> base) {
        return new PostgresAdapter<>(
                new ComposedAdapter<>(
                        quoted,
                        quoted,
                        PostgresAdapter.cast(base.placeholder(), quoted),
                        Types.NULL,
                        base::bind,
                        base::read,
                        value -> PostgresAdapter.cast(base.literal(value), quoted)),
                base::toText,
                base::fromText);
    }

    /** Whether an array can hold the values of a type: arrays themselves would be more dimensions of it (8.15). */
    static boolean standsInArrays(SqlType<?> type) {
        if (type instanceof VariantType<?> variant) {
            return standsInArrays(variant.on(PostgresDialect.NAME));
        } else if (type instanceof TypeDecorator<?, ?> decorator) {
            return standsInArrays(decorator.storedAs());
        }
        return type instanceof StandardType<?>
                || type instanceof ComparedType<?>
                || type instanceof EnumType<?>
                || type instanceof NamedType<?>
                || type instanceof PostgresNative<?>
                || type instanceof PostgresNative.OfText;
    }

    @Override
    protected boolean storesNul() {
        return false;
    }

    /** PostgreSQL 8.1, table 8.2. */
    @Override
    protected boolean storesDecimal(BigDecimal stripped) {
        return (long) stripped.precision() - stripped.scale() <= DIGITS_BEFORE_POINT
                && stripped.scale() <= DIGITS_AFTER_POINT;
    }

    @Override
    protected TypeAdapter<Short> smallint() {
        return new PostgresAdapter<>(
                ComposedAdapter.<Short>of(
                        "SMALLINT",
                        Types.SMALLINT,
                        (binds, index, value) -> binds.setInt(index, value),
                        PostgresTypes::readShort,
                        String::valueOf),
                String::valueOf,
                Short::valueOf);
    }

    private static @Nullable Short readShort(Columns columns, int index) throws SQLException {
        int value = columns.getInt(index);
        if (value != (short) value) {
            throw UnreadableValue.outOfRange("SMALLINT", index);
        }
        return value == 0 && columns.wasNull() ? null : (Short) (short) value;
    }

    @Override
    protected TypeAdapter<Integer> integer() {
        return new PostgresAdapter<>(
                ComposedAdapter.<Integer>of(
                        "INTEGER", Types.INTEGER, Binds::setInt, PostgresTypes::readInteger, String::valueOf),
                String::valueOf,
                Integer::valueOf);
    }

    private static @Nullable Integer readInteger(Columns columns, int index) throws SQLException {
        int value = columns.getInt(index);
        return value == 0 && columns.wasNull() ? null : (Integer) value;
    }

    @Override
    protected TypeAdapter<Long> bigint() {
        return new PostgresAdapter<>(
                ComposedAdapter.<Long>of(
                        "BIGINT", Types.BIGINT, Binds::setLong, PostgresTypes::readLong, String::valueOf),
                String::valueOf,
                Long::valueOf);
    }

    static @Nullable Long readLong(Columns columns, int index) throws SQLException {
        long value = columns.getLong(index);
        return value == 0 && columns.wasNull() ? null : (Long) value;
    }

    @Override
    protected TypeAdapter<BigDecimal> decimal(StandardType<?> type) {
        String size = type.length() == StandardType.UNSPECIFIED ? "" : "(" + type.length() + ", " + type.scale() + ")";
        return new PostgresAdapter<>(
                ComposedAdapter.of(
                        "NUMERIC" + size,
                        Types.NUMERIC,
                        Binds::setDecimal,
                        Columns::getDecimal,
                        BigDecimal::toPlainString),
                BigDecimal::toPlainString,
                BigDecimal::new);
    }

    /** Sent as the double that it is: as text, the driver would send 0.1 where 0.10000000149 is meant. */
    @Override
    protected TypeAdapter<Float> real() {
        return new PostgresAdapter<>(
                ComposedAdapter.<Float>of(
                        "REAL",
                        Types.REAL,
                        (binds, index, value) -> binds.setDouble(index, value),
                        PostgresTypes::readFloat,
                        value -> PostgresAdapter.cast("'" + value + "'", "REAL")),
                String::valueOf,
                Float::valueOf);
    }

    private static @Nullable Float readFloat(Columns columns, int index) throws SQLException {
        float value = columns.getFloat(index);
        return value == 0 && columns.wasNull() ? null : (Float) value;
    }

    @Override
    protected TypeAdapter<Double> doublePrecision() {
        return new PostgresAdapter<>(
                ComposedAdapter.<Double>of(
                        "DOUBLE PRECISION",
                        Types.DOUBLE,
                        Binds::setDouble,
                        PostgresTypes::readDouble,
                        PostgresTypes::literal),
                String::valueOf,
                Double::valueOf);
    }

    private static @Nullable Double readDouble(Columns columns, int index) throws SQLException {
        double value = columns.getDouble(index);
        return value == 0 && columns.wasNull() ? null : (Double) value;
    }

    private static String literal(Double value) {
        boolean special = value.isNaN() || value.isInfinite();
        return special ? PostgresAdapter.cast("'" + value + "'", "DOUBLE PRECISION") : value.toString();
    }

    @Override
    protected TypeAdapter<Boolean> bool() {
        return new PostgresAdapter<>(
                ComposedAdapter.<Boolean>of(
                        "BOOLEAN",
                        Types.BOOLEAN,
                        Binds::setBoolean,
                        PostgresTypes::readBoolean,
                        value -> value ? "TRUE" : "FALSE"),
                String::valueOf,
                "t"::equals);
    }

    private static @Nullable Boolean readBoolean(Columns columns, int index) throws SQLException {
        boolean value = columns.getBoolean(index);
        return !value && columns.wasNull() ? null : (Boolean) value;
    }

    @Override
    protected TypeAdapter<String> character(StandardType<?> type) {
        return texts(
                "CHAR(" + type.length() + ")",
                type,
                (columns, index) -> withoutTrailingBlanks(columns.getString(index)));
    }

    private static @Nullable String withoutTrailingBlanks(@Nullable String text) {
        return text == null ? null : TextRules.withoutTrailingBlanks(text);
    }

    @Override
    protected TypeAdapter<String> varchar(StandardType<?> type) {
        return texts(type.name(), type, Columns::getString);
    }

    @Override
    protected TypeAdapter<String> text(StandardType<?> type) {
        return texts("TEXT", type, Columns::getString);
    }

    private TypeAdapter<String> texts(String name, StandardType<?> type, ComposedAdapter.Read<String> read) {
        @Nullable String collation = type.collation();
        String ddl = collation == null ? name : name + " COLLATE " + identifiers.quote(collation);
        return new PostgresAdapter<>(
                ComposedAdapter.<String>of(ddl, Types.VARCHAR, Binds::setString, read, PostgresText::literal)
                        .withCastName(name),
                text -> text,
                text -> text);
    }

    @Override
    protected TypeAdapter<byte[]> binary(StandardType<?> type) {
        return new PostgresAdapter<>(
                ComposedAdapter.<byte[]>of(
                        "BYTEA",
                        Types.BINARY,
                        Binds::setBytes,
                        Columns::getBytes,
                        value -> "decode('" + HexFormat.of().formatHex(value) + "', 'hex')"),
                PostgresText::format,
                PostgresText::parseBytes);
    }

    @Override
    protected TypeAdapter<LocalDate> date() {
        return new PostgresAdapter<>(
                ComposedAdapter.of(
                        "DATE",
                        Types.DATE,
                        Binds::setObject,
                        (columns, index) -> columns.getObject(index, LocalDate.class),
                        value -> "DATE '" + value + "'"),
                LocalDate::toString,
                LocalDate::parse);
    }

    /** The driver sends a NULL of this and the following types without a type: the cast says it. */
    @Override
    protected TypeAdapter<LocalTime> time(StandardType<?> type) {
        return new PostgresAdapter<>(
                ComposedAdapter.of(
                                "TIME",
                                Types.TIME,
                                Binds::setObject,
                                (columns, index) -> columns.getObject(index, LocalTime.class),
                                value -> "TIME '" + value + "'")
                        .withPlaceholder(PostgresAdapter.cast("?", "TIME")),
                LocalTime::toString,
                LocalTime::parse);
    }

    @Override
    protected TypeAdapter<OffsetTime> timeWithZone(StandardType<?> type) {
        return new PostgresAdapter<>(
                ComposedAdapter.of(
                                "TIME WITH TIME ZONE",
                                Types.TIME_WITH_TIMEZONE,
                                Binds::setObject,
                                (columns, index) -> columns.getObject(index, OffsetTime.class),
                                value -> "TIME WITH TIME ZONE '" + PostgresText.format(value) + "'")
                        .withPlaceholder(PostgresAdapter.cast("?", "TIME WITH TIME ZONE")),
                PostgresText::format,
                PostgresText::parseTimeWithZone);
    }

    @Override
    protected TypeAdapter<LocalDateTime> datetime(StandardType<?> type) {
        return new PostgresAdapter<>(
                ComposedAdapter.of(
                                "TIMESTAMP" + digits(type),
                                Types.TIMESTAMP,
                                Binds::setObject,
                                (columns, index) -> columns.getObject(index, LocalDateTime.class),
                                value -> "TIMESTAMP '" + PostgresText.format(value) + "'")
                        .withPlaceholder(PostgresAdapter.cast("?", "TIMESTAMP")),
                PostgresText::format,
                PostgresText::parseDateTime);
    }

    @Override
    protected TypeAdapter<Instant> timestamp(StandardType<?> type) {
        return new PostgresAdapter<>(
                ComposedAdapter.<Instant>of(
                                "TIMESTAMP" + digits(type) + " WITH TIME ZONE",
                                Types.TIMESTAMP_WITH_TIMEZONE,
                                (binds, index, value) -> binds.setObject(index, value.atOffset(ZoneOffset.UTC)),
                                PostgresTypes::readInstant,
                                value -> "TIMESTAMP WITH TIME ZONE '" + PostgresText.format(value) + "'")
                        .withPlaceholder(PostgresAdapter.cast("?", "TIMESTAMP WITH TIME ZONE")),
                PostgresText::format,
                PostgresText::parseInstant);
    }

    private static @Nullable Instant readInstant(Columns columns, int index) throws SQLException {
        OffsetDateTime moment = columns.getObject(index, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static String digits(StandardType<?> type) {
        return type.length() == StandardType.UNSPECIFIED ? "" : "(" + type.length() + ")";
    }

    @Override
    protected TypeAdapter<Duration> interval() {
        return PostgresAdapter.ofText("INTERVAL", IntervalText::format, IntervalText::parse);
    }

    @Override
    protected TypeAdapter<UUID> uuid() {
        return new PostgresAdapter<>(
                ComposedAdapter.of(
                                "UUID",
                                Types.OTHER,
                                Binds::setObject,
                                (columns, index) -> columns.getObject(index, UUID.class),
                                value -> PostgresAdapter.cast("'" + value + "'", "UUID"))
                        .withPlaceholder(PostgresAdapter.cast("?", "UUID")),
                UUID::toString,
                UUID::fromString);
    }

    /** The binary form: it has operators and indexes, but keeps neither blanks nor the order of keys (PostgreSQL 8.14). */
    @Override
    protected TypeAdapter<String> json() {
        return PostgresAdapter.ofText("JSONB", PostgresJson::checked, text -> text);
    }

    @Override
    protected <E extends Enum<E>> TypeAdapter<E> enumeration(EnumType<E> type) {
        if (type.inDatabase()) {
            return PostgresAdapter.ofText(identifiers.quote(type.name()), type::wordOf, word -> constant(type, word));
        }
        return new PostgresAdapter<>(
                ComposedAdapter.<E>of(
                        "VARCHAR(" + type.length() + ")",
                        Types.VARCHAR,
                        (binds, index, value) -> binds.setString(index, type.wordOf(value)),
                        (columns, index) -> constantOrNull(type, columns.getString(index)),
                        value -> PostgresText.literal(type.wordOf(value))),
                type::wordOf,
                word -> constant(type, word));
    }

    private static <E extends Enum<E>> @Nullable E constantOrNull(EnumType<E> type, @Nullable String word) {
        return word == null ? null : constant(type, word);
    }

    /**
     * An array of texts (9.16), which is the short way. A text of digits in it would be a position in an array and a key in an object,
     * so that ways of other kinds are paths of the standard's: their strict form takes neither for the other (9.16.2).
     */
    @Override
    protected TypeAdapter<List<Object>> jsonPath(JsonPathType type) {
        return type == JsonPathType.KEYS
                ? keys()
                : jsonPath(PostgresAdapter.ofText("JSONPATH", text -> text, text -> text), JsonPathForm.STRICT);
    }

    private TypeAdapter<List<Object>> keys() {
        TypeAdapter<List<String>> steps = ArrayText.adapter(adapter(dev.cinnabar.type.Types.TEXT));
        return PostgresAdapter.ofText(
                "TEXT[]",
                path -> steps.toText(path.stream().map(String::valueOf).toList()),
                text -> List.copyOf(steps.fromText(text)));
    }

    @Override
    protected TypeAdapter<?> array(ArrayType<?> type) {
        return ArrayText.adapter(adapter(type.element()));
    }
}
