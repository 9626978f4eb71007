package dev.cinnabar.type;

import java.util.List;

/**
 * A list of values in one column, where the database has arrays.
 *
 * @param element the type of each value
 */
public record ArrayType<T>(SqlType<T> element) implements SqlType<List<T>> {
    @Override
    public Class<?> javaType() {
        return List.class;
    }

    @Override
    public String name() {
        return element.name() + "[]";
    }
}
