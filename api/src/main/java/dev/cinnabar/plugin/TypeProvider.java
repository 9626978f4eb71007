package dev.cinnabar.plugin;

import dev.cinnabar.type.SqlType;
import java.util.Optional;

/**
 * Types for values of Java classes of which nothing but the value is known, as those of {@code queryRaw} and {@code executeRaw}. A column
 * names its type itself: {@code @Type(MoneyType.class)}. Shared by all threads.
 */
@FunctionalInterface
public interface TypeProvider {
    /** The type for values of a class; empty if it knows none. The first provider that knows one decides. */
    Optional<SqlType<?>> typeOf(Class<?> javaType);
}
