package dev.cinnabar.it.types;

import dev.cinnabar.type.SqlType;
import java.util.List;

/**
 * Values that a type must carry exactly.
 *
 * @param isComparable whether the database says that such a value equals itself
 */
record Sample<T>(SqlType<T> type, List<T> values, boolean isComparable) {
    Sample {
        values = List.copyOf(values);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the list is copied
    static <T> Sample<T> of(SqlType<T> type, T... values) {
        return new Sample<>(type, List.of(values), true);
    }

    Sample<T> withoutEquality() {
        return new Sample<>(type, values, false);
    }

    @Override
    public String toString() {
        return type.name() + " × " + values.size();
    }
}
