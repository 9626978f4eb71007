package dev.cinnabar.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import org.junit.jupiter.api.Test;

class StandardTypesTest {
    private final StandardTypes types = new AnsiTypes(new Named("first"));

    record Named(String name) implements DialectInfo {
        @Override
        public String version() {
            return "";
        }
    }

    /** Says nothing of how it travels. */
    record Silent() implements SqlType<String> {
        @Override
        public Class<?> javaType() {
            return String.class;
        }

        @Override
        public String name() {
            return "SILENT";
        }
    }

    /** Whole numbers behind the name of the dialect that stores them. */
    static final class Marked extends TypeDecorator<Integer, String> {
        @Override
        public SqlType<String> storedAs() {
            return Types.varchar(9);
        }

        @Override
        public String toDatabase(Integer value, DialectInfo dialect) {
            return dialect.name() + value;
        }

        @Override
        public Integer fromDatabase(String value, DialectInfo dialect) {
            return Integer.valueOf(value.substring(dialect.name().length()));
        }
    }

    @Test
    void adapter_isTheSame_whenATypeIsAskedForTwice() {
        assertThat(types.adapter(Types.varchar(5))).isSameAs(types.adapter(Types.varchar(5)));
    }

    @Test
    void adapter_isStillRight_whenMoreTypesWereMadeThanAreRemembered() {
        for (int length = 1; length <= 5_000; length++) {
            assertThat(types.adapter(Types.varchar(length)).ddl()).isEqualTo("VARCHAR(" + length + ")");
        }
    }

    @Test
    void variant_isTheTypeOfItsDialect() {
        SqlType<String> type =
                Types.TEXT.withVariant("first", Types.varchar(7)).withVariant("second", Types.varchar(8));

        assertThat(types.adapter(type).ddl()).isEqualTo("VARCHAR(7)");
        assertThat(new AnsiTypes(new Named("third")).adapter(type).ddl()).isEqualTo("CLOB");
    }

    @Test
    void decorator_keepsTheRulesOfWhatItIsStoredAs() {
        assertThat(types.adapter(new Marked()).ddl()).isEqualTo("VARCHAR(9)");
        assertThatThrownBy(() -> types.adapter(new Marked()).literal(12_345))
                .isInstanceOfSatisfying(
                        UsageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TEXT_TOO_LONG));
    }

    @Test
    void type_isRefused_whenNothingTellsHowItTravels() {
        assertThatThrownBy(() -> types.adapter(new Silent()))
                .isInstanceOfSatisfying(
                        UsageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_TYPE))
                .hasMessageContainingAll("SILENT", Silent.class.getName());
    }
}
