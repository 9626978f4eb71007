package dev.cinnabar.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariantTypeTest {
    private static final class Words extends TypeDecorator<List<String>, String> {
        @Override
        public SqlType<String> storedAs() {
            return Types.TEXT;
        }

        @Override
        public String toDatabase(List<String> value, DialectInfo dialect) {
            return String.join(" ", value);
        }

        @Override
        public List<String> fromDatabase(String value, DialectInfo dialect) {
            return new ArrayList<>(List.of(value.split(" ", -1)));
        }

        @Override
        public boolean isMutable() {
            return true;
        }

        @Override
        public List<String> copy(List<String> value) {
            return new ArrayList<>(value);
        }
    }

    @Test
    void variant_watchesValuesAsItsBaseDoes() {
        SqlType<List<String>> type = new Words().withVariant("other", new Words());
        List<String> value = new ArrayList<>(List.of("a"));

        List<String> copy = type.copy(value);
        value.add("b");

        assertThat(type.isMutable()).isTrue();
        assertThat(copy).containsExactly("a");
        assertThat(Types.TEXT.withVariant("other", Types.varchar(10)).isMutable())
                .isFalse();
    }
}
