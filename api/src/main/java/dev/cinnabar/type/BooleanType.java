package dev.cinnabar.type;

/** A type of truth values: its columns are conditions. */
public interface BooleanType extends SqlType<Boolean> {
    @Override
    default BooleanType withVariant(String dialect, SqlType<Boolean> type) {
        return new VariantType.OfBoolean(this, java.util.Map.of(dialect, type));
    }
}
