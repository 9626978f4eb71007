package dev.cinnabar.plugin;

import dev.cinnabar.type.SqlType;
import java.util.Optional;

/**
 * Types for Java classes that no type of {@link dev.cinnabar.type.Types} is for: fields of such a class become columns with no
 * annotation, and values of it are parameters of raw SQL. A column that names its type itself, {@code @Type(MoneyType.class)}, asks
 * nobody. Found by {@code ServiceLoader} as plugins are, or brought by one. Shared by all threads.
 */
@FunctionalInterface
public interface TypeProvider {
    /** The type for values of a class; empty if it knows none. The first provider that knows one decides. */
    Optional<SqlType<?>> typeOf(Class<?> javaType);

    /** Names one that {@code ServiceLoader} found, in the log and in allowlists. */
    default String name() {
        return getClass().getName();
    }
}
