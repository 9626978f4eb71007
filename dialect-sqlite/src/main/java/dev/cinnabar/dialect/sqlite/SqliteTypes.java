package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.ComposedAdapter;
import dev.cinnabar.dialect.Identifiers;
import dev.cinnabar.dialect.JsonPathForm;
import dev.cinnabar.dialect.SpecialDoubles;
import dev.cinnabar.dialect.StandardTypes;
import dev.cinnabar.type.Binds;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.JsonPathType;
import dev.cinnabar.type.NativeType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeAdapter;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * SQLite's types. A column there takes a value of any class, so each value is looked at when it is read: one of another class, or out
 * of range, is an error and never converted. Names are chosen for their affinity (Datatypes In SQLite, 3.1). Safe for many threads.
 */
public final class SqliteTypes extends StandardTypes {
    /** Decimals up to that many digits survive the way through a double. */
    static final int EXACT_DIGITS = 15;

    private final Identifiers identifiers;
    private final SqliteTexts texts;

    /** Those for a database in any encoding. */
    public SqliteTypes(DialectInfo dialect, Identifiers identifiers) {
        this(dialect, identifiers, SqliteTexts.ANY);
    }

    SqliteTypes(DialectInfo dialect, Identifiers identifiers, SqliteTexts texts) {
        super(dialect);
        this.identifiers = identifiers;
        this.texts = texts;
    }

    /** Dates as text in a format of one's own, for tables that another program made. */
    public static NativeType<LocalDate> date(DateTimeFormatter format) {
        return new FormattedText<>("DATE", LocalDate.class, format, LocalDate::from);
    }

    /** Times of day as text in a format of one's own. */
    public static NativeType<LocalTime> time(DateTimeFormatter format) {
        return new FormattedText<>("TIME", LocalTime.class, format, LocalTime::from);
    }

    /** Dates with times as text in a format of one's own; it sorts well only if the format does. */
    public static NativeType<LocalDateTime> datetime(DateTimeFormatter format) {
        return new FormattedText<>("DATETIME", LocalDateTime.class, format, LocalDateTime::from);
    }

    /** SQLite turns NaN into NULL (Result Values From A Query, sqlite3_bind). */
    @Override
    protected SpecialDoubles specialDoubles() {
        return SpecialDoubles.INFINITIES;
    }

    @Override
    protected boolean storesDecimal(BigDecimal stripped) {
        return stripped.precision() <= EXACT_DIGITS && Math.abs((long) stripped.scale()) <= 300;
    }

    @Override
    protected TypeAdapter<Short> smallint() {
        return integers("SMALLINT", (binds, index, value) -> binds.setInt(index, value), SqliteNumbers::readShort);
    }

    @Override
    protected TypeAdapter<Integer> integer() {
        return integers("INTEGER", Binds::setInt, SqliteNumbers::readInteger);
    }

    @Override
    protected TypeAdapter<Long> bigint() {
        return integers("BIGINT", Binds::setLong, SqliteNumbers::readLong);
    }

    private static <T> TypeAdapter<T> integers(
            String name, ComposedAdapter.Write<T> write, ComposedAdapter.Read<T> read) {
        return ComposedAdapter.of(name, Types.INTEGER, write, read, String::valueOf)
                .withCastName("INTEGER");
    }

    @Override
    protected TypeAdapter<BigDecimal> decimal(StandardType<?> type) {
        return type.length() > EXACT_DIGITS ? new DecimalText(type).adapter() : doubledDecimal(type);
    }

    /** Texts compare only with texts of their own width. */
    @Override
    protected TypeAdapter<?> comparedDecimal(StandardType<?> type) {
        return type.length() > EXACT_DIGITS ? adapter(type) : super.comparedDecimal(type);
    }

    private static TypeAdapter<BigDecimal> doubledDecimal(StandardType<?> type) {
        return ComposedAdapter.<BigDecimal>of(
                        type.name(),
                        Types.NUMERIC,
                        (binds, index, value) -> binds.setDouble(index, value.doubleValue()),
                        (columns, index) -> SqliteNumbers.readDecimal(columns, index, type),
                        BigDecimal::toPlainString)
                .withCastName("NUMERIC");
    }

    @Override
    protected TypeAdapter<Float> real() {
        return ComposedAdapter.of(
                "REAL",
                Types.REAL,
                (binds, index, value) -> binds.setDouble(index, value),
                SqliteNumbers::readFloat,
                value -> SqliteNumbers.literal((double) value));
    }

    @Override
    protected TypeAdapter<Double> doublePrecision() {
        return ComposedAdapter.of(
                        "DOUBLE", Types.DOUBLE, Binds::setDouble, SqliteNumbers::readDouble, SqliteNumbers::literal)
                .withCastName("REAL");
    }

    @Override
    protected TypeAdapter<Boolean> bool() {
        return ComposedAdapter.<Boolean>of(
                        "BOOLEAN",
                        Types.INTEGER,
                        (binds, index, value) -> binds.setInt(index, value ? 1 : 0),
                        SqliteNumbers::readBoolean,
                        value -> value ? "1" : "0")
                .withCastName("INTEGER");
    }

    @Override
    protected TypeAdapter<String> character(StandardType<?> type) {
        return text("CHAR(" + type.length() + ")", type);
    }

    @Override
    protected TypeAdapter<String> varchar(StandardType<?> type) {
        return text(type.name(), type);
    }

    @Override
    protected TypeAdapter<String> text(StandardType<?> type) {
        return text("TEXT", type);
    }

    private TypeAdapter<String> text(String name, StandardType<?> type) {
        @Nullable String collation = type.collation();
        String typeName = type.name();
        return texts(
                collation == null ? name : name + " COLLATE " + identifiers.quote(collation),
                (columns, index) -> texts.read(columns, index, type, typeName));
    }

    private static TypeAdapter<String> texts(String ddl, ComposedAdapter.Read<String> read) {
        return ComposedAdapter.<String>of(ddl, Types.VARCHAR, Binds::setString, read, SqliteTexts::literal)
                .withCastName("TEXT");
    }

    @Override
    protected TypeAdapter<byte[]> binary(StandardType<?> type) {
        String size = type.length() == StandardType.UNSPECIFIED ? "" : "(" + type.length() + ")";
        return ComposedAdapter.<byte[]>of(
                        "BLOB" + size,
                        Types.BLOB,
                        Binds::setBytes,
                        (columns, index) -> SqliteTexts.readBytes(columns, index, type),
                        value -> "X'" + HexFormat.of().formatHex(value) + "'")
                .withCastName("BLOB");
    }

    @Override
    protected TypeAdapter<LocalDate> date() {
        return DateTimeText.DATE;
    }

    @Override
    protected TypeAdapter<LocalTime> time(StandardType<?> type) {
        return DateTimeText.TIME;
    }

    @Override
    protected TypeAdapter<LocalDateTime> datetime(StandardType<?> type) {
        return DateTimeText.DATETIME;
    }

    @Override
    protected TypeAdapter<Instant> timestamp(StandardType<?> type) {
        return DateTimeText.TIMESTAMP;
    }

    @Override
    protected TypeAdapter<UUID> uuid() {
        return SqliteTexts.parsed("CHAR(36)", "UUID", UUID::toString, SqliteTexts::parseUuid);
    }

    /** The name gives TEXT affinity: under JSON alone, which has NUMERIC affinity, the document {@code 1.0} would become 1. */
    @Override
    protected TypeAdapter<String> json() {
        return ComposedAdapter.<String>of(
                        "JSON_TEXT",
                        Types.VARCHAR,
                        Binds::setString,
                        (columns, index) -> texts.read(columns, index, "JSON"),
                        value -> "json(" + SqliteTexts.literal(value) + ")")
                .withCastName("TEXT")
                .withPlaceholder("json(?)");
    }

    /** Counted from the end, a position stands behind a mark (json1, 3.3). */
    @Override
    protected TypeAdapter<List<Object>> jsonPath(JsonPathType type) {
        return jsonPath(plainText(), JsonPathForm.MARKED);
    }
}
