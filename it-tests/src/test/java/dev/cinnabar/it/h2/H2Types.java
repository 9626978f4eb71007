package dev.cinnabar.it.h2;

import dev.cinnabar.dialect.ComposedAdapter;
import dev.cinnabar.dialect.StandardTypes;
import dev.cinnabar.type.Binds;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeAdapter;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How values travel to H2 (manual, Data Types). Safe for many threads. */
final class H2Types extends StandardTypes {
    private static final int MOST_DIGITS = 100_000;

    H2Types(DialectInfo dialect) {
        super(dialect);
    }

    @Override
    protected boolean storesDecimal(BigDecimal stripped) {
        return stripped.precision() <= MOST_DIGITS && Math.abs(stripped.scale()) <= MOST_DIGITS;
    }

    /** A bare parameter has no type in an expression: numbers say theirs. */
    private static <N> TypeAdapter<N> number(
            String ddl, int type, ComposedAdapter.Write<N> write, ComposedAdapter.Read<N> read) {
        return ComposedAdapter.<N>of(ddl, type, write, read, value -> "CAST(" + value + " AS " + ddl + ")")
                .withPlaceholder("CAST(? AS " + ddl + ")");
    }

    private static <N> @Nullable N orNull(Columns columns, N value) throws SQLException {
        return columns.wasNull() ? null : value;
    }

    @Override
    protected TypeAdapter<Short> smallint() {
        return number(
                "SMALLINT",
                Types.SMALLINT,
                (binds, index, value) -> binds.setInt(index, value),
                (columns, index) -> orNull(columns, (short) columns.getInt(index)));
    }

    @Override
    protected TypeAdapter<Integer> integer() {
        return ComposedAdapter.<Integer>of(
                        "INTEGER",
                        Types.INTEGER,
                        Binds::setInt,
                        (columns, index) -> orNull(columns, columns.getInt(index)),
                        String::valueOf)
                .withPlaceholder("CAST(? AS INTEGER)");
    }

    @Override
    protected TypeAdapter<Long> bigint() {
        return ComposedAdapter.<Long>of(
                        "BIGINT",
                        Types.BIGINT,
                        Binds::setLong,
                        (columns, index) -> orNull(columns, columns.getLong(index)),
                        String::valueOf)
                .withPlaceholder("CAST(? AS BIGINT)");
    }

    @Override
    protected TypeAdapter<BigDecimal> decimal(StandardType<?> type) {
        String ddl = type.length() == StandardType.UNSPECIFIED
                ? "DECFLOAT(1000)"
                : "NUMERIC(" + type.length() + ", " + type.scale() + ")";
        return ComposedAdapter.of(
                ddl, Types.NUMERIC, Binds::setDecimal, Columns::getDecimal, BigDecimal::toPlainString);
    }

    @Override
    protected TypeAdapter<Float> real() {
        return number(
                "REAL", Types.REAL, Binds::setFloat, (columns, index) -> orNull(columns, columns.getFloat(index)));
    }

    @Override
    protected TypeAdapter<Double> doublePrecision() {
        return number(
                "DOUBLE PRECISION",
                Types.DOUBLE,
                Binds::setDouble,
                (columns, index) -> orNull(columns, columns.getDouble(index)));
    }

    @Override
    protected TypeAdapter<Boolean> bool() {
        return ComposedAdapter.<Boolean>of(
                "BOOLEAN",
                Types.BOOLEAN,
                Binds::setBoolean,
                (columns, index) -> orNull(columns, columns.getBoolean(index)),
                value -> value ? "TRUE" : "FALSE");
    }

    @Override
    protected TypeAdapter<String> character(StandardType<?> type) {
        return texts("CHARACTER(" + type.length() + ")", (columns, index) -> {
            String text = columns.getString(index);
            return text == null ? null : text.stripTrailing();
        });
    }

    @Override
    protected TypeAdapter<String> varchar(StandardType<?> type) {
        return texts(type.name(), Columns::getString);
    }

    @Override
    protected TypeAdapter<String> text(StandardType<?> type) {
        return texts("CHARACTER LARGE OBJECT", Columns::getString);
    }

    private static TypeAdapter<String> texts(String ddl, ComposedAdapter.Read<String> read) {
        return ComposedAdapter.of(ddl, Types.VARCHAR, Binds::setString, read, H2Types::quoted);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    protected TypeAdapter<byte[]> binary(StandardType<?> type) {
        return ComposedAdapter.<byte[]>of(
                "BINARY LARGE OBJECT",
                Types.VARBINARY,
                Binds::setBytes,
                Columns::getBytes,
                value -> "X'" + HexFormat.of().formatHex(value) + "'");
    }

    /** A class of java.time, which the driver takes as it is. */
    private static <T> TypeAdapter<T> temporal(String ddl, int type, Class<T> javaType, String word) {
        return ComposedAdapter.<T>of(
                        ddl,
                        type,
                        (binds, index, value) -> binds.setObject(index, value),
                        (columns, index) -> columns.getObject(index, javaType),
                        value -> word + " " + quoted(value.toString().replace('T', ' ')))
                .withPlaceholder("CAST(? AS " + ddl + ")");
    }

    @Override
    protected TypeAdapter<LocalDate> date() {
        return temporal("DATE", Types.DATE, LocalDate.class, "DATE");
    }

    @Override
    protected TypeAdapter<LocalTime> time(StandardType<?> type) {
        return temporal("TIME(6)", Types.TIME, LocalTime.class, "TIME");
    }

    @Override
    protected TypeAdapter<LocalDateTime> datetime(StandardType<?> type) {
        return temporal("TIMESTAMP(6)", Types.TIMESTAMP, LocalDateTime.class, "TIMESTAMP");
    }

    @Override
    protected TypeAdapter<Instant> timestamp(StandardType<?> type) {
        String ddl = "TIMESTAMP(6) WITH TIME ZONE";
        return ComposedAdapter.<Instant>of(
                        ddl,
                        Types.TIMESTAMP_WITH_TIMEZONE,
                        (binds, index, value) -> binds.setObject(index, value.atOffset(ZoneOffset.UTC)),
                        (columns, index) -> {
                            OffsetDateTime moment = columns.getObject(index, OffsetDateTime.class);
                            return moment == null ? null : moment.toInstant();
                        },
                        value -> "TIMESTAMP WITH TIME ZONE "
                                + quoted(value.toString().replace('T', ' ').replace("Z", "+00")))
                .withPlaceholder("CAST(? AS " + ddl + ")");
    }

    @Override
    protected TypeAdapter<Duration> interval() {
        String ddl = "INTERVAL DAY(6) TO SECOND(6)";
        return ComposedAdapter.<Duration>of(
                        ddl,
                        Types.OTHER,
                        (binds, index, value) -> binds.setObject(index, value),
                        (columns, index) -> columns.getObject(index, Duration.class),
                        H2Types::interval)
                .withPlaceholder("CAST(? AS " + ddl + ")");
    }

    /** {@code INTERVAL '-1 02:03:04.000005' DAY(6) TO SECOND(6)} (manual, Interval). */
    private static String interval(Duration value) {
        Duration size = value.abs();
        return String.format(
                Locale.ROOT,
                "INTERVAL '%s%d %02d:%02d:%02d.%06d' DAY(6) TO SECOND(6)",
                value.isNegative() ? "-" : "",
                size.toDays(),
                size.toHoursPart(),
                size.toMinutesPart(),
                size.toSecondsPart(),
                size.toNanosPart() / 1_000);
    }

    @Override
    protected TypeAdapter<UUID> uuid() {
        return ComposedAdapter.<UUID>of(
                "UUID",
                Types.BINARY,
                (binds, index, value) -> binds.setObject(index, value),
                (columns, index) -> columns.getObject(index, UUID.class),
                value -> "UUID '" + value + "'");
    }

    /** As text: what H2 has for documents compares by its own rules. */
    @Override
    protected TypeAdapter<String> json() {
        return texts("CHARACTER LARGE OBJECT", Columns::getString);
    }
}
