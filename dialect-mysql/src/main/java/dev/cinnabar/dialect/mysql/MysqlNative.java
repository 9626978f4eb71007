package dev.cinnabar.dialect.mysql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.type.Binds;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.NativeType;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TextType;
import dev.cinnabar.type.TypeAdapter;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A type that MySQL alone has; of one name and Java class there is one. Immutable. */
record MysqlNative<T>(String name, Class<?> javaType, TypeAdapter<T> adapter) implements NativeType<T> {
    @Override
    public TypeAdapter<T> on(DialectInfo dialect) {
        check(this, dialect);
        return adapter;
    }

    private static void check(SqlType<?> type, DialectInfo dialect) {
        if (!dialect.name().equals("mysql")) {
            throw new UnsupportedFeatureException(
                    "The dialect " + dialect.name() + " has no type `" + type.name() + "`: MySQL alone has it.",
                    "Begin with a type that every dialect knows: its withVariant(\"mysql\", …) takes this one.");
        }
    }

    static UsageException outOfRange(String name) {
        return new UsageException(
                ErrorCode.OUT_OF_RANGE,
                "A number lies outside the range of `" + name + "`.",
                "Check the value before it is sent, or choose a wider type.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MysqlNative<?> that && name.equals(that.name) && javaType == that.javaType;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    /** A whole number of a size of its own, checked on its way. */
    record OfNumber<N extends Number>(
            String name, String castName, Class<N> javaType, BigInteger least, BigInteger greatest)
            implements NativeType<N>, NumberType<N>, TypeAdapter<N> {

        static <N extends Number> OfNumber<N> signed(String name, Class<N> javaType, int bits) {
            BigInteger end = BigInteger.ONE.shiftLeft(bits - 1);
            return new OfNumber<>(name, "SIGNED", javaType, end.negate(), end.subtract(BigInteger.ONE));
        }

        static <N extends Number> OfNumber<N> unsigned(String name, Class<N> javaType, int bits) {
            BigInteger end = BigInteger.ONE.shiftLeft(bits);
            return new OfNumber<>(name, "UNSIGNED", javaType, BigInteger.ZERO, end.subtract(BigInteger.ONE));
        }

        @Override
        public TypeAdapter<N> on(DialectInfo dialect) {
            check(this, dialect);
            return this;
        }

        @Override
        public String ddl() {
            return name;
        }

        @Override
        public void bind(Binds binds, int index, N value) throws SQLException {
            BigInteger whole = checked(value);
            if (whole.bitLength() < Long.SIZE) {
                binds.setLong(index, whole.longValue());
            } else {
                binds.setDecimal(index, new BigDecimal(whole));
            }
        }

        private BigInteger checked(N value) {
            BigInteger whole = value instanceof BigInteger big ? big : BigInteger.valueOf(value.longValue());
            if (whole.compareTo(least) < 0 || whole.compareTo(greatest) > 0) {
                throw outOfRange(name);
            }
            return whole;
        }

        @Override
        public void bindNull(Binds binds, int index) throws SQLException {
            binds.setNull(index, java.sql.Types.BIGINT);
        }

        @Override
        public @Nullable N read(Columns columns, int index) throws SQLException {
            if (javaType == BigInteger.class) {
                BigDecimal value = columns.getDecimal(index);
                return value == null ? null : javaType.cast(value.toBigIntegerExact());
            }
            long value = columns.getLong(index);
            return value == 0 && columns.wasNull() ? null : javaType.cast(boxed(value));
        }

        private Number boxed(long value) {
            if (javaType == Short.class) {
                return (short) value;
            }
            return javaType == Integer.class ? (Number) (int) value : (Number) value;
        }

        @Override
        public String literal(N value) {
            return checked(value).toString();
        }
    }

    /** A text of a size of its own. */
    record OfText(String name, int mostBytes) implements NativeType<String>, TextType {
        @Override
        public Class<?> javaType() {
            return String.class;
        }

        @Override
        public TypeAdapter<String> on(DialectInfo dialect) {
            check(this, dialect);
            return MysqlTypes.text(name, Types.TEXT, this::sized);
        }

        private String sized(String text) {
            if (text.length() * 3L > mostBytes && bytesOf(text) > mostBytes) {
                throw new UsageException(
                        ErrorCode.TEXT_TOO_LONG,
                        "A text is longer than the " + mostBytes + " bytes of `" + name + "`.",
                        "Shorten it, or use Types.TEXT, which is a LONGTEXT here.");
            }
            return text;
        }

        /** In UTF-8; a surrogate pair has four bytes. */
        private static long bytesOf(String text) {
            return text.codePoints()
                    .mapToLong(point -> point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)
                    .sum();
        }
    }
}
