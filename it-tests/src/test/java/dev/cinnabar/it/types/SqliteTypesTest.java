package dev.cinnabar.it.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.dialect.Identifiers;
import dev.cinnabar.dialect.sqlite.SqliteTypes;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.NameLimit;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeAdapter;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqliteTypesTest extends TypesTest {
    SqliteTypesTest() {
        super(Databases.sqlite(), new SqliteTypes(new Named("sqlite"), new Identifiers('`', NameLimit.NONE)));
    }

    @Override
    void prepare(TypedConnection connection) {}

    @Override
    Stream<Sample<?>> samples() {
        return Stream.concat(
                super.samples().map(SqliteTypesTest::compact),
                Stream.of(
                        Sample.of(Types.TEXT, "nul \0 inside", "\0"),
                        Sample.of(Types.text("NOCASE"), "Straße"),
                        Sample.of(Types.DOUBLE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY),
                        Sample.of(
                                SqliteTypes.date(DateTimeFormatter.ofPattern("dd.MM.uuuu")),
                                LocalDate.of(2024, 2, 29))));
    }

    /** SQLite's json() takes the blanks out. */
    @SuppressWarnings("unchecked")
    private static Sample<?> compact(Sample<?> sample) {
        if (sample.type() != Types.JSON) {
            return sample;
        }
        Stream<String> texts = ((Sample<String>) sample).values().stream();
        return Sample.of(Types.JSON, texts.map(text -> text.replace(" ", "")).toArray(String[]::new));
    }

    @Override
    Stream<Refusal<?>> refusals() {
        return Stream.concat(
                super.refusals(),
                Stream.of(
                        Refusal.of(Types.DOUBLE, Double.NaN, ErrorCode.OUT_OF_RANGE),
                        Refusal.of(Types.REAL, Float.NaN, ErrorCode.OUT_OF_RANGE),
                        Refusal.of(Types.DECIMAL, new BigDecimal("1234567890.123456"), ErrorCode.OUT_OF_RANGE)));
    }

    /** What another program may have put into a column, as SQL. */
    record Misfit(SqlType<?> type, String sql) {
        @Override
        public String toString() {
            return sql + " in " + type.name();
        }
    }

    static Stream<Misfit> misfits() {
        return Stream.of(
                new Misfit(Types.SMALLINT, "32768"),
                new Misfit(Types.SMALLINT, "-32769"),
                new Misfit(Types.INTEGER, "2147483648"),
                new Misfit(Types.INTEGER, "-2147483649"),
                new Misfit(Types.INTEGER, "'many'"),
                new Misfit(Types.INTEGER, "'12 and more'"),
                new Misfit(Types.INTEGER, "1.5"),
                new Misfit(Types.INTEGER, "X'31'"),
                new Misfit(Types.BIGINT, "9223372036854775808"),
                new Misfit(Types.BIGINT, "'text'"),
                new Misfit(Types.BOOLEAN, "2"),
                new Misfit(Types.BOOLEAN, "'true'"),
                new Misfit(Types.DOUBLE, "'text'"),
                new Misfit(Types.REAL, "1e300"),
                new Misfit(Types.REAL, "'text'"),
                new Misfit(Types.decimal(10, 2), "'text'"),
                new Misfit(Types.decimal(10, 2), "9e999"),
                new Misfit(Types.decimal(38, 10), "'1.5'"),
                new Misfit(Types.varchar(3), "'abcd'"),
                new Misfit(Types.character(3), "'abcd'"),
                new Misfit(Types.varchar(3), "X'616263'"),
                new Misfit(Types.TEXT, "X'616263'"),
                new Misfit(Types.JSON, "X'616263'"),
                new Misfit(Types.BINARY, "'text'"),
                new Misfit(Types.BINARY, "5"),
                new Misfit(Types.binary(2), "X'616263'"),
                new Misfit(Types.DATE, "'29.02.2024'"),
                new Misfit(Types.DATE, "'2023-02-29'"),
                new Misfit(Types.DATE, "20240229"),
                new Misfit(Types.TIME, "'25:00:00'"),
                new Misfit(Types.DATETIME, "'2024-02-29 10'"),
                new Misfit(Types.TIMESTAMP, "1709164800"),
                new Misfit(Types.TIME_WITH_ZONE, "'10:00'"),
                new Misfit(Types.INTERVAL, "'1 day'"),
                new Misfit(Types.UUID, "'1-1-1-1-1'"),
                new Misfit(Samples.MOOD, "'none of them'"));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    @Tag("REL-50")
    void storedValue_isRefusedOnRead_whenItIsNoneOfItsType(Misfit misfit) throws SQLException {
        TypeAdapter<?> adapter = connection().createTable(misfit.type());
        connection().run("INSERT INTO sample VALUES (1, " + misfit.sql() + ")");

        assertThatThrownBy(() -> connection().read(adapter, 1))
                .isInstanceOfSatisfying(
                        UsageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNREADABLE_VALUE));
    }

    @Test
    void moment_isRead_inTheFormsThatSqliteWrites() throws SQLException {
        TypeAdapter<Instant> adapter = connection().createTable(Types.TIMESTAMP);
        Instant moment = Instant.parse("2024-02-29T10:20:30Z");

        for (String text : new String[] {"2024-02-29 10:20:30", "2024-02-29T10:20:30.000Z", "2024-02-29 10:20:30.0"}) {
            assertThat(connection().query(adapter, "SELECT '" + text + "'")).isEqualTo(moment);
        }
    }

    @Test
    void sum_isRoundedToTheDecimalsScale() throws SQLException {
        TypeAdapter<BigDecimal> adapter = connection().createTable(Types.decimal(10, 2));
        connection().run("INSERT INTO sample VALUES (1, 0.1), (2, 0.2)");

        assertThat(connection().query(adapter, "SELECT sum(v) FROM sample")).isEqualTo(new BigDecimal("0.30"));
    }

    @Test
    void array_isRefused_sinceThereIsNone() {
        assertThatThrownBy(() -> connection().types().adapter(Types.array(Types.INTEGER)))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("INTEGER[]");
    }
}
