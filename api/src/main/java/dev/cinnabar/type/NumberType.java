package dev.cinnabar.type;

/** A type of numbers: its columns know {@code plus}, {@code gt(long)}, {@code sum}. */
public interface NumberType<N extends Number> extends SqlType<N> {
    @Override
    default NumberType<N> withVariant(String dialect, SqlType<N> type) {
        return new VariantType.OfNumber<>(this, java.util.Map.of(dialect, type));
    }
}
