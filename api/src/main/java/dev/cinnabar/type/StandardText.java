package dev.cinnabar.type;

import org.jspecify.annotations.Nullable;

record StandardText(TypeKind kind, int length, @Nullable String collation) implements StandardType<String>, TextType {
    @Override
    public Class<?> javaType() {
        return String.class;
    }
}
