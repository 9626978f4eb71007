package dev.cinnabar.type;

record StandardBoolean() implements StandardType<Boolean>, BooleanType {
    @Override
    public TypeKind kind() {
        return TypeKind.BOOLEAN;
    }

    @Override
    public int length() {
        return UNSPECIFIED;
    }

    @Override
    public Class<?> javaType() {
        return Boolean.class;
    }
}
