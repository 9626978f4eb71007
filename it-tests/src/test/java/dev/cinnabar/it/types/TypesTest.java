package dev.cinnabar.it.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.StandardTypes;
import dev.cinnabar.dialect.postgres.PostgresTypes;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import dev.cinnabar.type.ComparedType;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeAdapter;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each type carries and refuses, the same on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TypesTest {
    private final DatabaseServer server;
    private final StandardTypes types;
    private TestDatabase database;
    private TypedConnection connection;

    TypesTest(DatabaseServer server, StandardTypes types) {
        this.server = server;
        this.types = types;
    }

    /** A dialect of which types want no more than its name. */
    record Named(String name) implements DialectInfo {
        @Override
        public String version() {
            return "";
        }
    }

    @BeforeAll
    void connect() throws SQLException {
        database = server.fresh(getClass().getSimpleName());
        connection = new TypedConnection(DriverManager.getConnection(database.jdbcUrl()), types);
        prepare(connection);
    }

    @AfterAll
    void disconnect() throws SQLException {
        connection.close();
        database.close();
    }

    /** A session far from UTC, so that a moment that depends on it comes back wrong. */
    abstract void prepare(TypedConnection connection) throws SQLException;

    final TypedConnection connection() {
        return connection;
    }

    Stream<Sample<?>> samples() {
        return Samples.ofAll();
    }

    Stream<Refusal<?>> refusals() {
        return Samples.refused();
    }

    @ParameterizedTest
    @MethodSource("samples")
    @Tag("REL-49")
    <T> void value_comesBackEqual(Sample<T> sample) throws SQLException {
        TypeAdapter<T> adapter = connection.createTable(sample.type());

        connection.insertAll(adapter, sample.values());

        for (int id = 0; id < sample.values().size(); id++) {
            assertThat(connection.read(adapter, id)).isEqualTo(sample.values().get(id));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void null_comesBackAsNull(Sample<T> sample) throws SQLException {
        TypeAdapter<T> adapter = connection.createTable(sample.type());

        connection.insert(adapter, 1, null);

        assertThat(connection.read(adapter, 1)).isNull();
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void literal_standsForItsValue(Sample<T> sample) throws SQLException {
        TypeAdapter<T> adapter = connection.createTable(sample.type());

        for (int id = 0; id < sample.values().size(); id++) {
            String literal = adapter.literal(sample.values().get(id));
            connection.run("INSERT INTO sample VALUES (" + id + ", " + literal + ")");

            assertThat(connection.read(adapter, id))
                    .as(literal)
                    .isEqualTo(sample.values().get(id));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void literal_canBeADefault(Sample<T> sample) throws SQLException {
        TypeAdapter<T> adapter = types.adapter(sample.type());
        connection.run("DROP TABLE IF EXISTS sample");
        connection.run(IntStream.range(0, sample.values().size())
                .mapToObj(i -> ", v" + i + " " + adapter.ddl() + " DEFAULT ("
                        + adapter.literal(sample.values().get(i)) + ")")
                .collect(Collectors.joining("", "CREATE TABLE sample (id INTEGER", ")")));

        connection.run("INSERT INTO sample (id) VALUES (1)");

        for (int i = 0; i < sample.values().size(); i++) {
            T value = sample.values().get(i);
            assertThat(connection.query(adapter, "SELECT v" + i + " FROM sample"))
                    .as(adapter.literal(value))
                    .isEqualTo(value);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void value_equalsItsParameterAndItsLiteral(Sample<T> sample) throws SQLException {
        TypeAdapter<T> adapter = connection.createTable(sample.type());
        TypeAdapter<Long> count = types.adapter(Types.BIGINT);
        connection.insertAll(adapter, sample.isComparable() ? sample.values() : List.of());

        for (int id = 0; sample.isComparable() && id < sample.values().size(); id++) {
            T value = sample.values().get(id);
            String sql = "SELECT count(*) FROM sample WHERE id = " + id + " AND v = ";

            assertThat(connection.query(count, sql + adapter.placeholder(), adapter, value))
                    .isOne();
            assertThat(connection.query(count, sql + adapter.literal(value))).isOne();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void value_canBeSelectedByACast(Sample<T> sample) throws SQLException {
        TypeAdapter<T> adapter = types.adapter(sample.type());

        for (T value : sample.values()) {
            String sql = "SELECT CAST(" + adapter.placeholder() + " AS " + adapter.castName() + ")";

            assertThat(connection.query(adapter, sql, adapter, value)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @MethodSource("refusals")
    @Tag("REL-50")
    <T> void value_isRefused_beforeAnythingIsSent(Refusal<T> refusal) throws SQLException {
        TypeAdapter<T> adapter = connection.createTable(refusal.type());

        assertThatThrownBy(() -> connection.insert(adapter, 1, refusal.value()))
                .isInstanceOfSatisfying(UsageException.class, e -> {
                    assertThat(e.code()).isEqualTo(refusal.code());
                    assertThat(e.problem()).contains("`" + refusal.type().name() + "`");
                    assertThat(e.problem()).doesNotContain(String.valueOf(refusal.value()));
                });
        assertThatThrownBy(() -> adapter.literal(refusal.value())).isInstanceOf(UsageException.class);
        assertThat(count()).isZero();
    }

    private Long count() throws SQLException {
        return connection.query(types.adapter(Types.BIGINT), "SELECT count(*) FROM sample");
    }

    @Test
    @Tag("REL-48")
    void text_comesBackThroughTheEngine_orIsRefusedNamingItsColumn() {
        TextColumn words = ColumnDefinition.column("words", Types.varchar(60));
        Table texts = Sql.table("refused_texts", words);
        List<String> bad = types instanceof PostgresTypes ? List.of("a\ud83d", "nul \0") : List.of("a\ud83d", "\ude00");

        try (Engine engine = Engine.create(database.url())) {
            engine.inTransaction(connection -> MetaData.of(texts).createAll(connection));
            for (String text : bad) {
                assertThatThrownBy(() -> engine.inTransaction(connection ->
                                connection.execute(Sql.insert(texts).set(words, text))))
                        .isInstanceOf(UsageException.class)
                        .hasMessageContaining("words");
            }
            for (String text : Samples.TEXTS) {
                engine.inTransaction(
                        connection -> connection.execute(Sql.insert(texts).set(words, text)));
            }
            List<String> back = engine.callInTransaction(connection ->
                    connection.execute(Sql.select(texts.column(words))).all());
            assertThat(back).containsExactlyInAnyOrderElementsOf(Samples.TEXTS);
        }
    }

    @Test
    void time_isCutToItsDigits() throws SQLException {
        Instant moment = Instant.parse("2024-05-06T07:08:09.123456789Z");

        assertThat(after(Types.TIMESTAMP, moment)).isEqualTo(Instant.parse("2024-05-06T07:08:09.123456Z"));
        assertThat(after(Types.timestamp(0), moment)).isEqualTo(Instant.parse("2024-05-06T07:08:09Z"));
    }

    @Test
    void zerosBehindThePoint_areNoDigits() throws SQLException {
        assertThat(after(Types.decimal(5, 2), new BigDecimal("1.5000"))).isEqualTo(new BigDecimal("1.50"));
        assertThat(after(Types.decimal(5, 2), new BigDecimal("1E+2"))).isEqualTo(new BigDecimal("100.00"));
    }

    @Test
    void blanksAtTheEnd_meanNothing_inCharacters() throws SQLException {
        assertThat(after(Types.character(5), "ab   ")).isEqualTo("ab");
        assertThat(after(Types.character(2), "ab ")).isEqualTo("ab");
    }

    private <T> T after(SqlType<T> type, T value) throws SQLException {
        TypeAdapter<T> adapter = connection.createTable(type);
        connection.insert(adapter, 1, value);
        return connection.read(adapter, 1);
    }

    @Test
    void decimals_sortAsNumbers() throws SQLException {
        for (var type : List.of(Types.decimal(15, 4), Types.decimal(38, 10))) {
            TypeAdapter<BigDecimal> adapter = connection.createTable(type);
            List<BigDecimal> values = Stream.of(
                            Samples.decimals("-10", "-9.5", "-1", "-0.0001", "0", "0.0001", "2", "10", "100"))
                    .toList();
            connection.insertAll(adapter, values);
            List<BigDecimal> sorted = new ArrayList<>();

            connection.readAll(adapter, "SELECT v FROM sample ORDER BY v", sorted::add);

            assertThat(sorted).usingElementComparator(BigDecimal::compareTo).containsExactlyElementsOf(values);
        }
    }

    @Test
    void comparedValue_mayBeLongerThanTheColumn() throws SQLException {
        assertThat(found(Types.varchar(2), "ab", "=", "abc")).isFalse();
        assertThat(found(Types.varchar(2), "ab", "<", "abc")).isTrue();
        assertThat(found(Types.character(2), "ab", "=", "abc")).isFalse();
        assertThat(found(Types.binary(1), new byte[] {1}, "=", new byte[] {1, 2}))
                .isFalse();
        assertThat(found(Types.decimal(5, 2), new BigDecimal("1.23"), "<", new BigDecimal("1.234")))
                .isTrue();
        assertThat(found(Types.decimal(5, 2), new BigDecimal("1.23"), "<", new BigDecimal("100000")))
                .isTrue();
        assertThat(found(Types.decimal(38, 10), new BigDecimal("9"), "<", new BigDecimal("10")))
                .isTrue();
    }

    private <T> boolean found(SqlType<T> type, T stored, String operator, T value) throws SQLException {
        connection.insert(connection.createTable(type), 1, stored);
        TypeAdapter<T> compared = types.adapter(ComparedType.of(type));
        String sql = "SELECT count(*) FROM sample WHERE v " + operator + " " + compared.placeholder();
        return connection.query(types.adapter(Types.BIGINT), sql, compared, value) == 1;
    }

    @Test
    void moments_sortAsTheyFollow() throws SQLException {
        TypeAdapter<Instant> adapter = connection.createTable(Types.TIMESTAMP);
        Instant start = Instant.parse("1999-12-31T23:59:59.999998Z");
        List<Instant> values = Stream.iterate(start, moment -> moment.plus(1, ChronoUnit.MICROS))
                .limit(5)
                .toList();
        connection.insertAll(adapter, values);
        List<Instant> sorted = new ArrayList<>();

        connection.readAll(adapter, "SELECT v FROM sample ORDER BY v", sorted::add);

        assertThat(sorted).containsExactlyElementsOf(values);
    }

    @ParameterizedTest
    @MethodSource("zones")
    @Tag("REL-49")
    void moments_comeBack_aroundEveryChangeOfAZonesClock(ZoneId zone) throws SQLException {
        List<Instant> moments = transitions(zone)
                .flatMap(change -> Stream.of(change.getInstant().minusNanos(1_000), change.getInstant()))
                .toList();
        List<LocalDateTime> locals = transitions(zone)
                .flatMap(change -> Stream.of(change.getDateTimeBefore(), change.getDateTimeAfter(), between(change)))
                .toList();

        assertThat(afterAll(Types.TIMESTAMP, moments)).isEqualTo(moments).hasSizeGreaterThan(100);
        assertThat(afterAll(Types.DATETIME, locals)).isEqualTo(locals);
    }

    /** A time that the clocks of the zone skip, or show twice. */
    private static LocalDateTime between(ZoneOffsetTransition change) {
        LocalDateTime first = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
        return first.plus(change.getDuration().abs().dividedBy(2)).truncatedTo(ChronoUnit.MICROS);
    }

    private static Stream<ZoneOffsetTransition> transitions(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        Instant end = LocalDateTime.of(2040, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
        return Stream.iterate(
                rules.nextTransition(Instant.parse("0001-01-02T00:00:00Z")),
                change -> change != null && change.getInstant().isBefore(end),
                change -> rules.nextTransition(change.getInstant()));
    }

    static Stream<ZoneId> zones() {
        return Stream.of("America/New_York", "Europe/London", "Australia/Lord_Howe", "Africa/Casablanca")
                .map(ZoneId::of);
    }

    private <T> List<T> afterAll(SqlType<T> type, List<T> values) throws SQLException {
        TypeAdapter<T> adapter = connection.createTable(type);
        connection.insertAll(adapter, values);
        List<T> back = new ArrayList<>();
        connection.readAll(adapter, "SELECT v FROM sample ORDER BY id", back::add);
        return back;
    }
}
