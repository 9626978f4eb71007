package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.SqlText;
import java.util.regex.Pattern;

/** Tells what a database puts into a column in words that need no translation: numbers, texts, truths, or nothing. Stateless. */
final class PlainValue {
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?|'[^'\\\\]{0,1000}'");

    private PlainValue() {}

    static boolean is(ColumnDefinition<?> column) {
        ServerValue value = column.serverValue();
        if (value instanceof ServerValue.Computed) {
            return false;
        }
        if (value instanceof ServerValue.Default said) {
            return isSimple(column)
                    && said.expression() instanceof SqlText text
                    && PLAIN.matcher(text.sql()).matches();
        }
        return !(value instanceof ServerValue.Literal) || isSimple(column);
    }

    private static boolean isSimple(ColumnDefinition<?> column) {
        Class<?> type = column.type().javaType();
        return type == String.class || type == Boolean.class || Number.class.isAssignableFrom(type);
    }
}
