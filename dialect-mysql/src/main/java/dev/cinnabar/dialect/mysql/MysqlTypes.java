package dev.cinnabar.dialect.mysql;

import dev.cinnabar.dialect.ComposedAdapter;
import dev.cinnabar.dialect.Identifiers;
import dev.cinnabar.dialect.SpecialDoubles;
import dev.cinnabar.dialect.StandardTypes;
import dev.cinnabar.dialect.TextRules;
import dev.cinnabar.dialect.UnreadableValue;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.type.Binds;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.EnumType;
import dev.cinnabar.type.NativeType;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TextType;
import dev.cinnabar.type.TypeAdapter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * MySQL's types: how those of the standard's families travel there, and those that it alone has (MySQL 8.0, chapter 11). Safe for many
 * threads.
 */
public final class MysqlTypes extends StandardTypes {
    public static final NumberType<Short> TINYINT = MysqlNative.OfNumber.signed("TINYINT", Short.class, 8);
    public static final NumberType<Integer> MEDIUMINT = MysqlNative.OfNumber.signed("MEDIUMINT", Integer.class, 24);
    public static final NumberType<Short> TINYINT_UNSIGNED =
            MysqlNative.OfNumber.unsigned("TINYINT UNSIGNED", Short.class, 8);
    public static final NumberType<Integer> SMALLINT_UNSIGNED =
            MysqlNative.OfNumber.unsigned("SMALLINT UNSIGNED", Integer.class, 16);
    public static final NumberType<Integer> MEDIUMINT_UNSIGNED =
            MysqlNative.OfNumber.unsigned("MEDIUMINT UNSIGNED", Integer.class, 24);
    public static final NumberType<Long> INTEGER_UNSIGNED =
            MysqlNative.OfNumber.unsigned("INTEGER UNSIGNED", Long.class, 32);
    public static final NumberType<BigInteger> BIGINT_UNSIGNED =
            MysqlNative.OfNumber.unsigned("BIGINT UNSIGNED", BigInteger.class, 64);
    /** A year from 1901 to 2155 (11.2.4). */
    public static final NativeType<Year> YEAR = new MysqlNative<>("YEAR", Year.class, YearNumber.adapter());
    /** Text of at most 255 bytes. */
    public static final TextType TINYTEXT = new MysqlNative.OfText("TINYTEXT", 255);
    /** Text of at most 65,535 bytes: what MySQL calls TEXT. */
    public static final TextType TEXT = new MysqlNative.OfText("TEXT", 65_535);
    /** Text of at most 16,777,215 bytes. */
    public static final TextType MEDIUMTEXT = new MysqlNative.OfText("MEDIUMTEXT", 16_777_215);

    private static final int MOST_DIGITS = 65;
    private static final int MOST_SCALE = 30;

    private final Identifiers identifiers;

    public MysqlTypes(DialectInfo dialect, Identifiers identifiers) {
        super(dialect);
        this.identifiers = identifiers;
    }

    /** Several constants of an enum in one column (11.3.6). */
    public static <E extends Enum<E>> NativeType<Set<E>> set(Class<E> type) {
        SetWords<E> words = new SetWords<>(dev.cinnabar.type.Types.enumeration(type), type);
        return new MysqlNative<>(words.ddl(), type, words.adapter());
    }

    @Override
    protected SpecialDoubles specialDoubles() {
        return SpecialDoubles.NONE;
    }

    /** A bare DECIMAL would be one of ten digits with none after the point (MySQL 11.1.3), so the widest is used instead. */
    @Override
    protected boolean storesDecimal(BigDecimal stripped) {
        return (long) stripped.precision() - stripped.scale() <= MOST_DIGITS - MOST_SCALE
                && stripped.scale() <= MOST_SCALE;
    }

    @Override
    protected TypeAdapter<Short> smallint() {
        return ComposedAdapter.<Short>of(
                        "SMALLINT",
                        Types.SMALLINT,
                        (binds, index, value) -> binds.setInt(index, value),
                        MysqlTypes::readShort,
                        String::valueOf)
                .withCastName("SIGNED");
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
        return ComposedAdapter.<Integer>of(
                        "INTEGER", Types.INTEGER, Binds::setInt, MysqlTypes::readInteger, String::valueOf)
                .withCastName("SIGNED");
    }

    static @Nullable Integer readInteger(Columns columns, int index) throws SQLException {
        int value = columns.getInt(index);
        return value == 0 && columns.wasNull() ? null : (Integer) value;
    }

    @Override
    protected TypeAdapter<Long> bigint() {
        return ComposedAdapter.<Long>of("BIGINT", Types.BIGINT, Binds::setLong, MysqlTypes::readLong, String::valueOf)
                .withCastName("SIGNED");
    }

    static @Nullable Long readLong(Columns columns, int index) throws SQLException {
        long value = columns.getLong(index);
        return value == 0 && columns.wasNull() ? null : (Long) value;
    }

    @Override
    protected TypeAdapter<BigDecimal> decimal(StandardType<?> type) {
        if (type.length() == StandardType.UNSPECIFIED) {
            int places = Math.max(type.scale(), 0);
            return decimal(MOST_DIGITS, MOST_SCALE, (columns, index) -> readShortened(columns, index, places));
        } else if (type.length() > MOST_DIGITS || type.scale() > MOST_SCALE) {
            throw new UnsupportedFeatureException(
                    "MySQL has no `" + type.name()
                            + "`: its decimals have at most 65 digits, 30 of them after the point.",
                    "Choose a smaller decimal, or another type there: withVariant(\"mysql\", …).");
        }
        return decimal(type.length(), type.scale(), Columns::getDecimal);
    }

    private static TypeAdapter<BigDecimal> decimal(int digits, int scale, ComposedAdapter.Read<BigDecimal> read) {
        return ComposedAdapter.of(
                "DECIMAL(" + digits + ", " + scale + ")",
                Types.DECIMAL,
                Binds::setDecimal,
                read,
                BigDecimal::toPlainString);
    }

    /** Zeros beyond the places that were asked for are none; a computed decimal has those of its operands. */
    private static @Nullable BigDecimal readShortened(Columns columns, int index, int places) throws SQLException {
        BigDecimal value = columns.getDecimal(index);
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < places ? stripped.setScale(places) : stripped;
    }

    /** MySQL's REAL is a DOUBLE as well (MySQL 11.1.1); its FLOAT shows no more than six digits of a value. */
    @Override
    protected TypeAdapter<Float> real() {
        return ComposedAdapter.of(
                "DOUBLE",
                Types.DOUBLE,
                (binds, index, value) -> binds.setDouble(index, value),
                MysqlTypes::readFloat,
                value -> literal((double) value));
    }

    private static @Nullable Float readFloat(Columns columns, int index) throws SQLException {
        double value = columns.getDouble(index);
        if (Float.isInfinite((float) value)) {
            throw UnreadableValue.outOfRange("REAL", index);
        }
        return value == 0 && columns.wasNull() ? null : (Float) (float) value;
    }

    @Override
    protected TypeAdapter<Double> doublePrecision() {
        return ComposedAdapter.of(
                "DOUBLE", Types.DOUBLE, Binds::setDouble, MysqlTypes::readDouble, MysqlTypes::literal);
    }

    private static @Nullable Double readDouble(Columns columns, int index) throws SQLException {
        double value = columns.getDouble(index);
        return value == 0 && columns.wasNull() ? null : (Double) value;
    }

    /** Without an exponent it would be an exact decimal (MySQL 9.1.2). */
    private static String literal(double value) {
        String text = String.valueOf(value);
        return text.indexOf('E') < 0 ? text + "E0" : text;
    }

    @Override
    protected TypeAdapter<Boolean> bool() {
        return ComposedAdapter.<Boolean>of(
                        "BOOLEAN",
                        Types.BOOLEAN,
                        Binds::setBoolean,
                        MysqlTypes::readBoolean,
                        value -> value ? "TRUE" : "FALSE")
                .withCastName("SIGNED");
    }

    /** BOOLEAN is a name for TINYINT(1), which takes other numbers too. */
    private static @Nullable Boolean readBoolean(Columns columns, int index) throws SQLException {
        int value = columns.getInt(index);
        if (value != 0 && value != 1) {
            throw UnreadableValue.outOfRange("BOOLEAN", index);
        }
        return value == 0 && columns.wasNull() ? null : (Boolean) (value == 1);
    }

    @Override
    protected TypeAdapter<String> character(StandardType<?> type) {
        return texts(type.name(), type, MysqlTypes::readPadded).withCastName(type.name());
    }

    private static @Nullable String readPadded(Columns columns, int index) throws SQLException {
        String text = columns.getString(index);
        return text == null ? null : TextRules.withoutTrailingBlanks(text);
    }

    @Override
    protected TypeAdapter<String> varchar(StandardType<?> type) {
        String size = type.length() == StandardType.UNSPECIFIED ? "" : "(" + type.length() + ")";
        ComposedAdapter<String> adapter =
                texts("VARCHAR" + size, type, Columns::getString).withCastName("CHAR" + size);
        return size.isEmpty() ? new LengthlessVarchar(adapter) : adapter;
    }

    @Override
    protected TypeAdapter<String> text(StandardType<?> type) {
        return texts("LONGTEXT", type, Columns::getString).withCastName("CHAR");
    }

    private ComposedAdapter<String> texts(String name, StandardType<?> type, ComposedAdapter.Read<String> read) {
        @Nullable String collation = type.collation();
        return ComposedAdapter.of(
                collation == null ? name : name + " COLLATE " + identifiers.quote(collation),
                Types.VARCHAR,
                Binds::setString,
                read,
                MysqlText::literal);
    }

    /** A text of MySQL's own kinds, whose size is checked besides what every text must be. */
    static TypeAdapter<String> text(String name, SqlType<String> type, UnaryOperator<String> sized) {
        return ComposedAdapter.<String>of(
                        name,
                        Types.VARCHAR,
                        (binds, index, value) -> binds.setString(index, sized.apply(checked(type, value))),
                        Columns::getString,
                        value -> MysqlText.literal(sized.apply(checked(type, value))))
                .withCastName("CHAR");
    }

    private static String checked(SqlType<String> type, String text) {
        TextRules.check(type, text, true);
        return text;
    }

    @Override
    protected TypeAdapter<byte[]> binary(StandardType<?> type) {
        return ComposedAdapter.<byte[]>of(
                        type.length() == StandardType.UNSPECIFIED ? "LONGBLOB" : "VARBINARY(" + type.length() + ")",
                        Types.VARBINARY,
                        Binds::setBytes,
                        Columns::getBytes,
                        MysqlText::literal)
                .withCastName("BINARY");
    }

    @Override
    protected TypeAdapter<LocalDate> date() {
        return ComposedAdapter.of(
                "DATE",
                Types.DATE,
                Binds::setObject,
                (columns, index) -> columns.getObject(index, LocalDate.class),
                value -> "DATE'" + value + "'");
    }

    @Override
    protected TypeAdapter<LocalTime> time(StandardType<?> type) {
        return ComposedAdapter.of(
                "TIME" + digits(type),
                Types.TIME,
                Binds::setObject,
                (columns, index) -> columns.getObject(index, LocalTime.class),
                value -> "TIME'" + value + "'");
    }

    @Override
    protected TypeAdapter<LocalDateTime> datetime(StandardType<?> type) {
        return ComposedAdapter.of(
                "DATETIME" + digits(type),
                Types.TIMESTAMP,
                Binds::setObject,
                (columns, index) -> columns.getObject(index, LocalDateTime.class),
                MysqlText::literal);
    }

    /** A DATETIME in UTC: MySQL's TIMESTAMP ends in 2038 and follows the session's zone (MySQL 11.2.2). */
    @Override
    protected TypeAdapter<Instant> timestamp(StandardType<?> type) {
        return ComposedAdapter.<Instant>of(
                "DATETIME" + digits(type),
                Types.TIMESTAMP,
                (binds, index, value) -> binds.setObject(index, LocalDateTime.ofInstant(value, ZoneOffset.UTC)),
                MysqlTypes::readInstant,
                value -> MysqlText.literal(LocalDateTime.ofInstant(value, ZoneOffset.UTC)));
    }

    private static @Nullable Instant readInstant(Columns columns, int index) throws SQLException {
        LocalDateTime moment = columns.getObject(index, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }

    private static String digits(StandardType<?> type) {
        return "(" + (type.length() == StandardType.UNSPECIFIED ? 6 : type.length()) + ")";
    }

    @Override
    protected TypeAdapter<UUID> uuid() {
        return ComposedAdapter.of(
                "CHAR(36)",
                Types.VARCHAR,
                (binds, index, value) -> binds.setString(index, value.toString()),
                MysqlTypes::readUuid,
                value -> "'" + value + "'");
    }

    private static @Nullable UUID readUuid(Columns columns, int index) throws SQLException {
        String text = columns.getString(index);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw UnreadableValue.wrongKind("UUID", index, "a text of another form");
        }
    }

    /**
     * Without the cast, a text compared with a document is a JSON string; without the conversion, the driver's parameters are bytes
     * under NO_BACKSLASH_ESCAPES, which make an opaque value.
     */
    @Override
    protected TypeAdapter<String> json() {
        return ComposedAdapter.<String>of(
                        "JSON",
                        Types.VARCHAR,
                        Binds::setString,
                        Columns::getString,
                        value -> "CAST(" + MysqlText.literal(value) + " AS JSON)")
                .withPlaceholder("CAST(CONVERT(? USING utf8mb4) AS JSON)");
    }

    @Override
    protected <E extends Enum<E>> TypeAdapter<E> enumeration(EnumType<E> type) {
        if (!type.inDatabase()) {
            return super.enumeration(type);
        }
        String words = type.words().stream().map(MysqlText::word).collect(Collectors.joining(", "));
        return ComposedAdapter.<E>of(
                        "ENUM(" + words + ")",
                        Types.VARCHAR,
                        (binds, index, value) -> binds.setString(index, type.wordOf(value)),
                        (columns, index) -> constantOrNull(type, columns.getString(index)),
                        value -> MysqlText.literal(type.wordOf(value)))
                .withCastName("CHAR");
    }

    private static <E extends Enum<E>> @Nullable E constantOrNull(EnumType<E> type, @Nullable String word) {
        return word == null ? null : constant(type, word);
    }
}
