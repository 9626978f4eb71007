package dev.cinnabar.type;

/**
 * The type of a value that is compared with one of another type, and not stored as such: it may be longer, or have more digits. A search
 * for too long a name finds nothing, and is no mistake. Immutable.
 *
 * @param stored the type of what it is compared with
 */
public record ComparedType<T>(SqlType<T> stored) implements SqlType<T> {
    /** The type for comparisons with values of {@code type}; the type itself where it limits nothing. */
    public static <T> SqlType<T> of(SqlType<T> type) {
        return type instanceof StandardType<T> standard && isLimited(standard) ? new ComparedType<>(type) : type;
    }

    private static boolean isLimited(StandardType<?> type) {
        return type.length() != StandardType.UNSPECIFIED
                && switch (type.kind()) {
                    case CHAR, VARCHAR, BINARY, DECIMAL -> true;
                    default -> false;
                };
    }

    @Override
    public Class<?> javaType() {
        return stored.javaType();
    }

    @Override
    public String name() {
        return stored.name();
    }
}
