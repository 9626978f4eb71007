package dev.cinnabar.type;

import java.util.HashMap;
import java.util.Map;

/** A type that is another one on certain dialects: what {@link SqlType#withVariant} gives. */
public sealed class VariantType<T> implements SqlType<T> {
    private final SqlType<T> base;
    private final Map<String, SqlType<T>> variants;

    VariantType(SqlType<T> base, Map<String, SqlType<T>> variants) {
        this.base = base;
        this.variants = Map.copyOf(variants);
    }

    /** The type on the dialect of that name. */
    public SqlType<T> on(String dialect) {
        return variants.getOrDefault(dialect, base);
    }

    /** The type where no variant was named. */
    public SqlType<T> base() {
        return base;
    }

    /** The types by the names of their dialects. */
    public Map<String, SqlType<T>> variants() {
        return variants;
    }

    final Map<String, SqlType<T>> and(String dialect, SqlType<T> type) {
        Map<String, SqlType<T>> more = new HashMap<>(variants);
        more.put(dialect, type);
        return more;
    }

    @Override
    public SqlType<T> withVariant(String dialect, SqlType<T> type) {
        return new VariantType<>(base, and(dialect, type));
    }

    @Override
    public Class<?> javaType() {
        return base.javaType();
    }

    @Override
    public String name() {
        return base.name();
    }

    @Override
    public boolean isMutable() {
        return base.isMutable();
    }

    @Override
    public T copy(T value) {
        return base.copy(value);
    }

    @Override
    public boolean isSame(T one, T other) {
        return base.isSame(one, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VariantType<?> that && base.equals(that.base) && variants.equals(that.variants);
    }

    @Override
    public int hashCode() {
        return base.hashCode() * 31 + variants.hashCode();
    }

    @Override
    public String toString() {
        return base + " " + variants;
    }

    static final class OfText extends VariantType<String> implements TextType {
        OfText(SqlType<String> base, Map<String, SqlType<String>> variants) {
            super(base, variants);
        }

        @Override
        public TextType withVariant(String dialect, SqlType<String> type) {
            return new OfText(base(), and(dialect, type));
        }
    }

    static final class OfNumber<N extends Number> extends VariantType<N> implements NumberType<N> {
        OfNumber(SqlType<N> base, Map<String, SqlType<N>> variants) {
            super(base, variants);
        }

        @Override
        public NumberType<N> withVariant(String dialect, SqlType<N> type) {
            return new OfNumber<>(base(), and(dialect, type));
        }
    }

    static final class OfBoolean extends VariantType<Boolean> implements BooleanType {
        OfBoolean(SqlType<Boolean> base, Map<String, SqlType<Boolean>> variants) {
            super(base, variants);
        }

        @Override
        public BooleanType withVariant(String dialect, SqlType<Boolean> type) {
            return new OfBoolean(base(), and(dialect, type));
        }
    }
}
