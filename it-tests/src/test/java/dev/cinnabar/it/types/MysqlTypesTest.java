package dev.cinnabar.it.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.dialect.Identifiers;
import dev.cinnabar.dialect.mysql.MysqlTypes;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.NameLimit;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.type.TypeAdapter;
import dev.cinnabar.type.Types;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Year;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MysqlTypesTest extends TypesTest {
    enum Colour {
        RED,
        GREEN
    }

    MysqlTypesTest() {
        super(Databases.mysql(), new MysqlTypes(new Named("mysql"), new Identifiers('`', NameLimit.characters(64))));
    }

    @Override
    void prepare(TypedConnection connection) throws SQLException {
        connection.run("SET time_zone = '-05:00'");
    }

    @Override
    Stream<Sample<?>> samples() {
        return Stream.concat(super.samples(), natives());
    }

    private static Stream<Sample<?>> natives() {
        return Stream.of(
                Sample.of(Types.TEXT, "nul \0 inside"),
                Sample.of(Types.text("utf8mb4_bin"), "Straße"),
                Sample.of(MysqlTypes.TINYINT, (short) -128, (short) 127),
                Sample.of(MysqlTypes.TINYINT_UNSIGNED, (short) 0, (short) 255),
                Sample.of(MysqlTypes.SMALLINT_UNSIGNED, 65_535),
                Sample.of(MysqlTypes.MEDIUMINT, -8_388_608, 8_388_607),
                Sample.of(MysqlTypes.MEDIUMINT_UNSIGNED, 16_777_215),
                Sample.of(MysqlTypes.INTEGER_UNSIGNED, 4_294_967_295L, 0L),
                Sample.of(MysqlTypes.BIGINT_UNSIGNED, new BigInteger("18446744073709551615"), BigInteger.ZERO),
                Sample.of(MysqlTypes.YEAR, Year.of(1901), Year.of(2155)),
                Sample.of(MysqlTypes.TINYTEXT, "x".repeat(255)),
                Sample.of(MysqlTypes.TEXT, "it's \\"),
                Sample.of(
                        MysqlTypes.set(Colour.class),
                        Set.copyOf(EnumSet.noneOf(Colour.class)),
                        EnumSet.of(Colour.GREEN),
                        EnumSet.allOf(Colour.class)));
    }

    @Override
    Stream<Refusal<?>> refusals() {
        ErrorCode range = ErrorCode.OUT_OF_RANGE;
        return Stream.concat(
                super.refusals(),
                Stream.of(
                        Refusal.of(Types.DOUBLE, Double.NaN, range),
                        Refusal.of(Types.DOUBLE, Double.POSITIVE_INFINITY, range),
                        Refusal.of(Types.REAL, Float.NEGATIVE_INFINITY, range),
                        Refusal.of(MysqlTypes.TINYINT, (short) 128, range),
                        Refusal.of(MysqlTypes.INTEGER_UNSIGNED, -1L, range),
                        Refusal.of(MysqlTypes.BIGINT_UNSIGNED, new BigInteger("18446744073709551616"), range),
                        Refusal.of(MysqlTypes.YEAR, Year.of(1900), range),
                        Refusal.of(MysqlTypes.TINYTEXT, "é".repeat(128), ErrorCode.TEXT_TOO_LONG)));
    }

    @Test
    void literal_isTheSame_whateverTheMode() throws SQLException {
        TypeAdapter<String> adapter = connection().types().adapter(Types.TEXT);
        connection().run("SET sql_mode = 'NO_BACKSLASH_ESCAPES,ANSI_QUOTES,STRICT_ALL_TABLES'");
        try {
            for (String text : Samples.TEXTS) {
                assertThat(connection().query(adapter, "SELECT " + adapter.literal(text)))
                        .isEqualTo(text);
            }
        } finally {
            connection().run("SET sql_mode = DEFAULT");
        }
    }

    @Test
    void boolean_isRefusedOnRead_whenItIsAnotherNumber() throws SQLException {
        TypeAdapter<Boolean> adapter = connection().createTable(Types.BOOLEAN);
        connection().run("INSERT INTO sample VALUES (1, 2)");

        assertThatThrownBy(() -> connection().read(adapter, 1)).isInstanceOf(UsageException.class);
    }

    @Test
    void varcharColumn_isRefused_whenItHasNoLength() {
        TypeAdapter<String> adapter = connection().types().adapter(Types.VARCHAR);

        assertThat(adapter.castName()).isEqualTo("CHAR");
        assertThatThrownBy(adapter::ddl)
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("length");
    }

    @Test
    void decimal_isRefused_whenItHasMoreDigitsThanMysql() {
        assertThatThrownBy(() -> connection().types().adapter(Types.decimal(66, 0)))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("DECIMAL(66, 0)");
    }
}
