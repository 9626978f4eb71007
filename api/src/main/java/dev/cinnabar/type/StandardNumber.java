package dev.cinnabar.type;

record StandardNumber<N extends Number>(TypeKind kind, Class<N> javaType, int length, int scale)
        implements StandardType<N>, NumberType<N> {}
