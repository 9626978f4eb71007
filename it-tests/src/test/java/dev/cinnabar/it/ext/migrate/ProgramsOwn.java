package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.schema.CustomOperation;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.util.List;

/** What a program brings of its own, and a script has to say. */
public final class ProgramsOwn {
    private ProgramsOwn() {}

    /** A type that a script can make. */
    public static final class Cents extends TypeDecorator<BigDecimal, Long> {
        @Override
        public SqlType<Long> storedAs() {
            return Types.BIGINT;
        }

        @Override
        public Long toDatabase(BigDecimal value, DialectInfo dialect) {
            return value.movePointRight(2).longValueExact();
        }

        @Override
        public BigDecimal fromDatabase(Long value, DialectInfo dialect) {
            return BigDecimal.valueOf(value, 2);
        }
    }

    /** A type that a script cannot make: it asks for something. */
    public static final class Coded extends TypeDecorator<String, Integer> {
        private final int code;

        /** Says what no script knows. */
        public Coded(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        @Override
        public SqlType<Integer> storedAs() {
            return Types.INTEGER;
        }

        @Override
        public Integer toDatabase(String value, DialectInfo dialect) {
            return value.length() + code;
        }

        @Override
        public String fromDatabase(Integer value, DialectInfo dialect) {
            return "x".repeat(value - code);
        }

        @Override
        protected Object cacheKey() {
            return code;
        }
    }

    /** A plugin's step. */
    public record Refresh(String view) implements CustomOperation {
        @Override
        public List<String> statements(DialectInfo dialect) {
            return List.of("REFRESH MATERIALIZED VIEW " + view);
        }

        @Override
        public SchemaOperation reverse() {
            return this;
        }
    }
}
