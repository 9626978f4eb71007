package dev.cinnabar.schema;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a statement sends for a column that it does not mention.
 *
 * @param <T> the Java type of the column's values
 */
public sealed interface ClientDefault<T> {
    /** Always the same value. */
    record Value<T>(T value) implements ClientDefault<T> {
        public Value {
            Objects.requireNonNull(value, "value");
        }
    }

    /** A value computed from the row's other values, by column name. */
    record Supplied<T>(Function<? super Map<String, @Nullable Object>, ? extends T> function)
            implements ClientDefault<T> {
        public Supplied {
            Objects.requireNonNull(function, "function");
        }
    }

    /** An expression, written into the statement. */
    record Said<T>(SchemaExpression expression) implements ClientDefault<T> {
        public Said {
            Objects.requireNonNull(expression, "expression");
        }
    }
}
