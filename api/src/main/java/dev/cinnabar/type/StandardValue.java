package dev.cinnabar.type;

record StandardValue<T>(TypeKind kind, Class<T> javaType, int length) implements StandardType<T> {}
