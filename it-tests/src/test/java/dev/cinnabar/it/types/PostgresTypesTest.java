package dev.cinnabar.it.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.dialect.Identifiers;
import dev.cinnabar.dialect.postgres.PostgresTypes;
import dev.cinnabar.dialect.postgres.Range;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.NameLimit;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.type.TypeAdapter;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostgresTypesTest extends TypesTest {
    PostgresTypesTest() {
        super(
                Databases.postgres(),
                new PostgresTypes(new Named("postgresql"), new Identifiers('"', NameLimit.bytes(63))));
    }

    @Override
    void prepare(TypedConnection connection) throws SQLException {
        connection.run("SET TIME ZONE 'America/New_York'");
        connection.run("CREATE TYPE mood AS ENUM ("
                + Stream.of(Samples.Mood.values())
                        .map(mood -> connection.types().adapter(Types.TEXT).literal(mood.word))
                        .collect(Collectors.joining(", "))
                + ")");
        connection.run("CREATE DOMAIN \"small \"\"one\" AS integer CHECK (value < 10)");
        connection.run("CREATE EXTENSION citext");
        connection.run("CREATE EXTENSION hstore");
    }

    @Override
    Stream<Sample<?>> samples() {
        return Stream.of(super.samples(), special(), arrays(), ranges(), natives())
                .flatMap(samples -> samples);
    }

    private static Stream<Sample<?>> special() {
        return Stream.of(
                Sample.of(Types.DOUBLE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN),
                Sample.of(Types.REAL, Float.POSITIVE_INFINITY, Float.NaN),
                Sample.of(Types.text("C"), "Straße"));
    }

    private static Stream<Sample<?>> arrays() {
        return Stream.of(
                Sample.of(Types.array(Types.INTEGER), List.of(1, 2, 3), List.of(), List.of(Integer.MIN_VALUE)),
                Sample.of(Types.array(Types.TEXT), Samples.TEXTS, List.of("NULL", "a,b", "{c}", "\"", "\\")),
                Sample.of(Types.array(Types.varchar(5)), List.of("ab")),
                Sample.of(Types.array(Types.BIGINT), List.of(Long.MIN_VALUE, Long.MAX_VALUE)),
                Sample.of(Types.array(Types.BOOLEAN), List.of(true, false)),
                Sample.of(Types.array(Types.DOUBLE), List.of(1.5, 0.1)),
                Sample.of(Types.array(Types.decimal(10, 2)), List.of(new BigDecimal("1.50"))),
                Sample.of(Types.array(Types.DATE), List.of(LocalDate.of(1, 1, 1), LocalDate.of(1582, 10, 10))),
                Sample.of(Types.array(Types.TIME), List.of(LocalTime.NOON)),
                Sample.of(Types.array(Types.DATETIME), List.of(LocalDateTime.of(1582, 10, 10, 1, 2, 3))),
                Sample.of(
                        Types.array(Types.TIMESTAMP),
                        List.of(
                                Instant.EPOCH,
                                Instant.parse("0001-01-01T00:00:00Z"),
                                Instant.parse("9999-12-31T23:59:59Z"))),
                Sample.of(Types.array(Types.INTERVAL), List.of(Duration.ofSeconds(-5))),
                Sample.of(Types.array(Types.UUID), List.of(new UUID(1, 2))),
                Sample.of(Types.array(Types.JSON), List.of("{\"a\": 1}")),
                Sample.of(Types.array(Samples.MOOD), List.of(Samples.Mood.SAD, Samples.Mood.HAPPY)),
                Sample.of(Types.array(new Samples.Euros()), List.of(new BigDecimal("12.34"))),
                Sample.of(Types.array(Types.array(Types.INTEGER)), List.of(List.of(1, 2), List.of(3, 4))));
    }

    private static Stream<Sample<?>> ranges() {
        return Stream.of(
                Sample.of(
                        PostgresTypes.INT4RANGE,
                        Range.closedOpen(1, 10),
                        Range.empty(),
                        Range.all(),
                        Range.atLeast(5),
                        Range.lessThan(-3)),
                Sample.of(PostgresTypes.INT8RANGE, Range.closedOpen(Long.MIN_VALUE, Long.MAX_VALUE)),
                Sample.of(
                        PostgresTypes.NUMRANGE,
                        Range.closed(new BigDecimal("1.5"), new BigDecimal("2.50")),
                        Range.open(new BigDecimal("-1.5"), new BigDecimal("2"))),
                Sample.of(PostgresTypes.DATERANGE, Range.closedOpen(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))),
                Sample.of(
                        PostgresTypes.TSRANGE,
                        Range.closed(LocalDateTime.of(2024, 1, 1, 0, 0), LocalDateTime.of(2024, 1, 2, 3, 4, 5, 6000))),
                Sample.of(
                        PostgresTypes.TSTZRANGE,
                        Range.closedOpen(Instant.EPOCH, Instant.parse("2024-07-01T00:00:00Z")),
                        Range.atLeast(Instant.parse("0001-01-01T00:00:00Z"))),
                Sample.of(
                        PostgresTypes.INT4MULTIRANGE,
                        List.of(),
                        List.of(Range.closedOpen(1, 3), Range.closedOpen(5, 8)),
                        List.of(Range.all())),
                Sample.of(
                        PostgresTypes.TSTZMULTIRANGE,
                        List.of(Range.closedOpen(Instant.EPOCH, Instant.parse("2024-07-01T00:00:00Z")))),
                Sample.of(Types.array(PostgresTypes.INT4RANGE), List.of(Range.closedOpen(1, 2))));
    }

    private static Stream<Sample<?>> natives() {
        return Stream.of(
                Sample.of(PostgresTypes.INET, "192.168.0.1", "10.0.0.0/8", "::1"),
                Sample.of(PostgresTypes.CIDR, "10.0.0.0/8"),
                Sample.of(PostgresTypes.MACADDR, "08:00:2b:01:02:03"),
                Sample.of(PostgresTypes.TSVECTOR, "'a' 'cat' 'fat'"),
                Sample.of(PostgresTypes.OID, 0L, 4_294_967_295L),
                Sample.of(PostgresTypes.REGCLASS, "pg_class"),
                Sample.of(PostgresTypes.MONEY, Samples.decimals("1234567.89", "-0.05", "0.00")),
                Sample.of(PostgresTypes.CITEXT, "Abc", "it's \\ x"),
                Sample.of(PostgresTypes.JSON, "{ \"b\":1, \"a\":2 }").withoutEquality(),
                Sample.of(PostgresTypes.HSTORE, Map.of("a", "1", "b\"c\\", "x'y\n", "NULL", "NULL"), Map.of()),
                Sample.of(PostgresTypes.bit(4), "0101"),
                Sample.of(PostgresTypes.bitVarying(5), "01", ""),
                Sample.of(PostgresTypes.domain("small \"one", Types.INTEGER), 5));
    }

    @Override
    Stream<Refusal<?>> refusals() {
        ErrorCode nul = ErrorCode.NUL_CHARACTER;
        return Stream.concat(
                super.refusals(),
                Stream.of(
                        Refusal.of(Types.TEXT, "a\0b", nul),
                        Refusal.of(Types.varchar(9), "a\0b", nul),
                        Refusal.of(Types.JSON, "\"\0\"", nul),
                        Refusal.of(PostgresTypes.MONEY, new BigDecimal("1.001"), ErrorCode.OUT_OF_RANGE)));
    }

    @Test
    void element_isRefusedAsItsTypeRefusesIt() {
        TypeAdapter<List<String>> texts = connection().types().adapter(Types.array(Types.varchar(3)));

        for (String text : List.of("abcd", "\0", "\ud800")) {
            assertThatThrownBy(() -> texts.literal(List.of(text))).isInstanceOf(UsageException.class);
        }
    }

    @Test
    void nullElement_comesBackAsNull() throws SQLException {
        TypeAdapter<List<Integer>> adapter = connection().createTable(Types.array(Types.INTEGER));
        List<Integer> values = Arrays.asList(1, null, 3);

        connection().insert(adapter, 1, values);

        assertThat(connection().read(adapter, 1)).isEqualTo(values);
    }

    @Test
    void interval_isRefusedOnRead_whenItHasMonths() {
        TypeAdapter<Duration> adapter = connection().types().adapter(Types.INTERVAL);

        assertThatThrownBy(() -> connection().query(adapter, "SELECT INTERVAL '1 month'"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("months");
    }

    @Test
    void nativeType_isRefused_onAnotherDialect() {
        assertThatThrownBy(() -> PostgresTypes.INET.on(new Named("sqlite")))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContainingAll("INET", "sqlite", "withVariant");
    }

    @Test
    void literal_isTheSame_whenBackslashesEscape() throws SQLException {
        TypeAdapter<String> adapter = connection().types().adapter(Types.TEXT);
        connection().run("SET standard_conforming_strings = off");
        try {
            for (String text : Samples.TEXTS) {
                assertThat(connection().query(adapter, "SELECT " + adapter.literal(text)))
                        .isEqualTo(text);
            }
        } finally {
            connection().run("SET standard_conforming_strings = on");
        }
    }
}
