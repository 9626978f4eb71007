package dev.cinnabar.type;

import java.util.List;

/** The way into a JSON document: keys ({@code String}) and positions ({@code Integer}), each dialect in its own form. */
public enum JsonPathType implements SqlType<List<Object>> {
    INSTANCE;

    @Override
    public Class<?> javaType() {
        return List.class;
    }
}
