package dev.cinnabar.schema;

import dev.cinnabar.type.BooleanType;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TextType;

/** Gives a type that was declared plainly the column of its real kind. */
final class ColumnKinds {
    private ColumnKinds() {}

    static <T> ColumnDefinition<T> column(String name, SqlType<T> type) {
        if (type instanceof TextType text) {
            return same(new DefinedText(name, text, ColumnOptions.NONE));
        }
        if (type instanceof BooleanType truth) {
            return same(new DefinedBoolean(name, truth, ColumnOptions.NONE));
        }
        if (type instanceof NumberType<?> number) {
            return same(new DefinedNumber<>(name, number, ColumnOptions.NONE));
        }
        return new DefinedValue<>(name, type, ColumnOptions.NONE);
    }

    /** The kind was found by looking at the type itself, so the column's values are of T. */
    @SuppressWarnings("unchecked")
    private static <T> ColumnDefinition<T> same(ColumnDefinition<?> column) {
        return (ColumnDefinition<T>) column;
    }
}
