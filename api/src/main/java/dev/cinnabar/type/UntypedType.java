package dev.cinnabar.type;

/** The type of values of which only their Java class is known, and of columns read as the driver gives them. */
public enum UntypedType implements SqlType<Object> {
    INSTANCE;

    @Override
    public Class<?> javaType() {
        return Object.class;
    }
}
