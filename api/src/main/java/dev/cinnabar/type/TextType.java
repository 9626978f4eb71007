package dev.cinnabar.type;

/** A type of character strings: its columns know {@code like}, {@code lower}, {@code concat}. */
public interface TextType extends SqlType<String> {
    @Override
    default TextType withVariant(String dialect, SqlType<String> type) {
        return new VariantType.OfText(this, java.util.Map.of(dialect, type));
    }
}
